import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { TakeSeatDocument, type TakeSeatMutationVariables } from './MeetingPage.generated';
import { t } from './words';

/** Takes the seat that a visitor asked for before signing in, or a place in line when it is gone meanwhile. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, TakeSeatDocument, { variables: variables as TakeSeatMutationVariables });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  return { toast: t(outcome.value.meeting.viewerSeat === 'WAITING' ? 'seats.gotPlace' : 'seats.gotSeat') };
};
