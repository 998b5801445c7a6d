import type { Problem } from '../../lib/problems';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { RestoreConversationDocument, WithdrawConversationDocument } from './Conversations.generated';
import { t } from './words';

/** Takes a conversation back, which can be undone, and puts it back. */
export function useWithdrawal(conversationId: string) {
  const toast = useToast();
  const [withdraw] = useWrite(WithdrawConversationDocument);
  const [restore] = useWrite(RestoreConversationDocument);
  const variables = { conversationId };
  const say = (
    outcome: { ok: true } | { ok: false; problem: Problem | null },
    text: string,
    undo?: () => void,
  ) => {
    if (outcome.ok) toast({ text, undo });
    else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  const putBack = async () => say(await restore({ variables }), t('page.restored'));
  const takeBack = async () => say(await withdraw({ variables }), t('page.withdrew'), () => void putBack());
  return { withdraw: () => void takeBack(), restore: () => void putBack() };
}
