import { Button } from '../../ui/button/Button';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';

/** Puts an idea back that was taken back, for those who may. */
export default function RestoreIdea({ ideaId }: { ideaId: string }) {
  const { restore } = useWithdrawal(ideaId);
  return (
    <Button small onClick={restore}>
      {t('page.restore')}
    </Button>
  );
}
