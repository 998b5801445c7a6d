import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { RestoreIrritantDocument, WithdrawIrritantDocument } from './ChangeIrritant.generated';
import { t } from './words';

/** Takes an irritant back, which can be undone, and puts it back. */
export function useWithdrawal(irritantId: string) {
  const tell = useTell();
  const [withdraw] = useWrite(WithdrawIrritantDocument);
  const [restore] = useWrite(RestoreIrritantDocument);
  const variables = { irritantId };
  const putBack = async () => tell(await restore({ variables }), { text: t('page.restored') });
  const takeBack = async () =>
    tell(await withdraw({ variables }), { text: t('page.withdrew'), undo: () => void putBack() });
  return { withdraw: () => void takeBack(), restore: () => void putBack() };
}
