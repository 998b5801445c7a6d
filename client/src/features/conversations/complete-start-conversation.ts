import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { undoFollowing } from '../threads/undo-following';
import {
  StartConversationDocument,
  type StartConversationMutationVariables,
} from './Conversations.generated';
import { t } from './words';

/** Starts the conversation that a visitor wrote before signing in, and goes to its page. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, StartConversationDocument, {
    variables: variables as StartConversationMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  const { conversation } = outcome.value;
  return {
    toast: t('new.started'),
    undo: undoFollowing(client, conversation.thread.id),
    to: conversation.path,
  };
};
