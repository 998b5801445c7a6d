import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import { PostIdeaDocument, type PostIdeaMutationVariables } from './PostIdea.generated';
import { t } from './form-words';

/** Posts the idea that a visitor wrote before signing in, and goes to its page. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, PostIdeaDocument, { variables: variables as PostIdeaMutationVariables });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { idea } = outcome.value;
  return { toast: t('compose.posted'), undo: undoFollowing(client, idea.thread.id), to: idea.path };
};
