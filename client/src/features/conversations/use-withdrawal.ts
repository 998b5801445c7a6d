import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { RestoreConversationDocument, WithdrawConversationDocument } from './Conversations.generated';
import { t } from './words';

/** Takes a conversation back, which can be undone, and puts it back. */
export function useWithdrawal(conversationId: string) {
  const tell = useTell();
  const [withdraw] = useWrite(WithdrawConversationDocument);
  const [restore] = useWrite(RestoreConversationDocument);
  const variables = { conversationId };
  const putBack = async () => tell(await restore({ variables }), { text: t('page.restored') });
  const takeBack = async () =>
    tell(await withdraw({ variables }), { text: t('page.withdrew'), undo: () => void putBack() });
  return { withdraw: () => void takeBack(), restore: () => void putBack() };
}
