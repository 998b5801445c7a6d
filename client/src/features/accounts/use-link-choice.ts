import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { problemOf, type Problem } from '../../lib/problems';
import { send } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { withChange, type SaveChoices } from './mail-choices';
import { t } from './mail-words';
import {
  UnmuteByLinkDocument,
  UpdateMailChoicesByLinkDocument,
  type LinkChoicesFragment,
} from './MailChoicesByLink.generated';

type Sent = { ok: true } | { ok: false; problem: Problem | null };

// The token says who it is, so nobody is sent to sign in.
async function sent<TData, TVariables extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<TData, TVariables>,
  options: Parameters<typeof send<TData, TVariables>>[2],
): Promise<Sent> {
  try {
    return await send(client, document, options);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Saves choices, and ends mutes, for whoever holds a mail with this token. */
export function useLinkChoice(token: string, shown: Omit<LinkChoicesFragment, ' $fragmentName'>) {
  const client = useApolloClient();
  const tell = useTell();
  const save: SaveChoices = async (input) => {
    const outcome = await sent(client, UpdateMailChoicesByLinkDocument, {
      variables: { token, input },
      optimistic: {
        updateMailChoicesByLink: { ...shown, preferences: withChange(shown.preferences, input) },
      },
    });
    if (outcome.ok || !outcome.problem?.fields) tell(outcome, { text: t('saved') });
    return outcome.ok ? null : outcome.problem;
  };
  const endMute = async (muteId: string, done: string): Promise<void> => {
    tell(await sent(client, UnmuteByLinkDocument, { variables: { token, muteId } }), { text: done });
  };
  return { save, endMute };
}
