import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import { ReportIrritantDocument, type ReportIrritantMutationVariables } from './ChangeIrritant.generated';
import { t } from './words';

/** Reports what a visitor wrote before signing in, and goes to its page. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, ReportIrritantDocument, {
    variables: variables as ReportIrritantMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { irritant } = outcome.value;
  return { toast: t('new.reported'), undo: undoFollowing(client, irritant.thread.id), to: irritant.path };
};
