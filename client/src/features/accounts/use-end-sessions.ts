import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  type OwnSessionsFragment,
} from './MySessions.generated';
import { t } from './words';

export type OwnSession = OwnSessionsFragment['sessions'][number];

/** Ends sessions of the viewer and says so. */
export function useEndSessions() {
  const tell = useTell();
  const [endOne, ending] = useWrite(EndSessionDocument);
  const [endRest, endingRest] = useWrite(EndOtherSessionsDocument);
  const end = async ({ id, device }: OwnSession) => {
    const outcome = await endOne({ variables: { sessionId: id } });
    tell(outcome, { text: t('sessions.ended', { device }) });
  };
  const endOthers = async (count: number) => {
    const outcome = await endRest({ variables: {} });
    tell(outcome, { text: t('sessions.othersEnded', { count }) });
  };
  return {
    end: (session: OwnSession) => void end(session),
    endOthers: (count: number) => void endOthers(count),
    busy: ending || endingRest,
  };
}
