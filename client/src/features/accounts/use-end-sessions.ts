import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  type OwnSessionsFragment,
} from './MySessions.generated';
import { t } from './words';

export type OwnSession = OwnSessionsFragment['sessions'][number];

/** Ends sessions of the viewer and says so. */
export function useEndSessions() {
  const toast = useToast();
  const [endOne, ending] = useWrite(EndSessionDocument);
  const [endRest, endingRest] = useWrite(EndOtherSessionsDocument);
  const end = async ({ id, device }: OwnSession) => {
    const outcome = await endOne({ variables: { sessionId: id } });
    if (outcome.ok) toast({ text: t('sessions.ended', { device }) });
    else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  const endOthers = async (count: number) => {
    const outcome = await endRest({ variables: {} });
    if (outcome.ok) toast({ text: t('sessions.othersEnded', { count }) });
    else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  return {
    end: (session: OwnSession) => void end(session),
    endOthers: (count: number) => void endOthers(count),
    busy: ending || endingRest,
  };
}
