import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
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
  return { toast: { text: t('new.started') }, to: outcome.value.conversation.path };
};
