import { Button } from '../../ui/button/Button';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';

/** Puts an irritant back that was taken back, for those who may. */
export default function RestoreIrritant({ irritantId }: { irritantId: string }) {
  const { restore } = useWithdrawal(irritantId);
  return (
    <Button small onClick={restore}>
      {t('page.restore')}
    </Button>
  );
}
