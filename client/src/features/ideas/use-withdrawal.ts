import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { RestoreIdeaDocument, WithdrawIdeaDocument } from './Withdrawal.generated';
import { t } from './words';

/** Takes an idea back, which can be undone, and puts it back. */
export function useWithdrawal(ideaId: string) {
  const tell = useTell();
  const [withdraw] = useWrite(WithdrawIdeaDocument);
  const [restore] = useWrite(RestoreIdeaDocument);
  const variables = { ideaId };
  const putBack = async () => tell(await restore({ variables }), { text: t('page.restored') });
  const takeBack = async () =>
    tell(await withdraw({ variables }), { text: t('page.withdrew'), undo: () => void putBack() });
  return { withdraw: () => void takeBack(), restore: () => void putBack() };
}
