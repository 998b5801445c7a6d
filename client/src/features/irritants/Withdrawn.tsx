import { dateTime } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { Arriving } from '../../ui/state/Arriving';
import type { PageIrritant } from './page-irritant';
import { t } from './words';
import styles from './Irritant.module.css';

const RestoreIrritant = lazy(() => import('./RestoreIrritant'));

/** Says that an irritant was taken back, and lets those who may put it back. */
export function Withdrawn({ irritant }: { irritant: PageIrritant }) {
  const { language, timeZone } = useCommunity();
  const when = dateTime(irritant.withdrawnAt ?? '', language, timeZone);
  return (
    <div className={styles.note}>
      <p>{t('page.withdrawn', { name: irritant.author.name, when })}</p>
      {irritant.viewerCan.includes('RESTORE') && (
        <Arriving>
          <RestoreIrritant irritantId={irritant.id} />
        </Arriving>
      )}
    </div>
  );
}
