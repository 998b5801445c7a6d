import { useApolloClient } from '@apollo/client/react';
import { useRevalidator } from 'react-router';
import { draftKey, uploadDraft } from '../../lib/drafts';
import { DiscardDraftDocument } from '../../lib/Drafts.generated';
import { problemOf } from '../../lib/problems';
import { removeStored } from '../../lib/storage';
import { useToast } from '../../ui/toast/toasts';
import type { MyDraft } from './draft-words';
import { t } from './words';

/** Discards a draft on the server and on this device, which can be undone. */
export function useDiscard(): (draft: MyDraft) => void {
  const client = useApolloClient();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const restore = async ({ kind, subject, body }: MyDraft) => {
    await uploadDraft(client, { kind, subject }, JSON.parse(body));
    await revalidate();
    toast({ text: t('drafts.restored') });
  };
  const discard = async (draft: MyDraft) => {
    const { kind, subject } = draft;
    try {
      await client.mutate({ mutation: DiscardDraftDocument, variables: { kind, subject } });
    } catch (error) {
      return toast({ text: problemOf(error).message, wrong: true });
    }
    removeStored(draftKey({ kind, subject }));
    await revalidate();
    toast({ text: t('drafts.discarded'), undo: () => void restore(draft) });
  };
  return (draft) => void discard(draft);
}
