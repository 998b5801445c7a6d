import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import { SupportIdeaDocument, type SupportIdeaMutationVariables } from './Support.generated';
import { t } from './words';

/** Counts the support that a visitor gave before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, SupportIdeaDocument, {
    variables: variables as SupportIdeaMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { nowFollowing, idea } = outcome.value;
  if (!nowFollowing) return { toast: t('completed') };
  return { toast: t('followsNow'), undo: undoFollowing(client, idea.thread.id) };
};
