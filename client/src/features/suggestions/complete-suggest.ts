import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import { SuggestEditDocument, type SuggestEditMutationVariables } from './Suggest.generated';
import { t } from './words';

/** Sends the suggestion that a visitor wrote before signing in, and goes to its page. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, SuggestEditDocument, {
    variables: variables as SuggestEditMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { suggestion, nowFollowing } = outcome.value;
  return {
    toast: t('write.sent'),
    to: suggestion.path,
    ...(nowFollowing && { undo: undoFollowing(client, suggestion.thread.id) }),
  };
};
