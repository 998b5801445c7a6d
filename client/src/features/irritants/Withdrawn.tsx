import { dateTime } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import type { PageIrritant } from './page-irritant';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Irritant.module.css';

/** Says that an irritant was taken back, and lets those who may put it back. */
export function Withdrawn({ irritant }: { irritant: PageIrritant }) {
  const { language, timeZone } = useCommunity();
  const { restore } = useWithdrawal(irritant.id);
  const when = dateTime(irritant.withdrawnAt ?? '', language, timeZone);
  return (
    <div className={styles.note}>
      <p>{t('page.withdrawn', { name: irritant.author.name, when })}</p>
      {irritant.viewerCan.includes('RESTORE') && (
        <Button small onClick={restore}>
          {t('page.restore')}
        </Button>
      )}
    </div>
  );
}
