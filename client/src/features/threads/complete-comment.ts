import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { addComment } from './add-comment';
import { PostCommentDocument, type PostCommentMutationVariables } from './Comment.generated';
import { t } from './words';

/** Posts the reply that a visitor wrote before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, PostCommentDocument, {
    variables: variables as PostCommentMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  addComment(client.cache, outcome.value.comment);
  return { toast: { text: t(outcome.value.nowFollowing ? 'postedFollows' : 'posted') } };
};
