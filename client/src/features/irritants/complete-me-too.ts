import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import { MeTooDocument, type MeTooMutationVariables } from './MeToo.generated';
import { t } from './words';

/** Counts the "me too" that a visitor said before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, MeTooDocument, { variables: variables as MeTooMutationVariables });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { thread } = outcome.value.irritant;
  if (!thread.viewerFollows) return { toast: t('too.done') };
  return { toast: t('too.followsNow'), undo: undoFollowing(client, thread.id) };
};
