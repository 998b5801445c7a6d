import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { addComment } from './add-comment';
import { PostCommentDocument, type PostCommentMutationVariables } from './Comment.generated';
import { undoFollowing } from './undo-following';
import { t } from './words';

/** Posts the reply that a visitor wrote before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, PostCommentDocument, {
    variables: variables as PostCommentMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { comment, nowFollowing } = outcome.value;
  addComment(client.cache, comment);
  if (!nowFollowing) return { toast: t('posted') };
  return { toast: t('postedFollows'), undo: undoFollowing(client, comment.threadId) };
};
