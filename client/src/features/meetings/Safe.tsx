import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** What people can rely on: what is not asked, what is given for the time, and whether anything is recorded. */
export function Safe({ meeting }: { meeting: WholeMeeting }) {
  const { boundaries, reimbursement, recorded, recordedWhy, kind, state } = meeting;
  // That nothing was to be recorded matters beforehand.
  const says = boundaries ?? reimbursement ?? (recorded || state === 'ANNOUNCED');
  if (kind === 'LOGGED' || !says) return null;
  return (
    <dl className={styles.safe}>
      {boundaries && (
        <div>
          <dt>{t('page.boundaries')}</dt>
          <dd dir="auto">{boundaries}</dd>
        </div>
      )}
      {reimbursement && (
        <div>
          <dt>{t('page.reimbursement')}</dt>
          <dd>
            <span dir="auto">{reimbursement}</span> {t('page.reimbursementSame')}
          </dd>
        </div>
      )}
      <div>
        <dt>{t(recorded ? 'page.recorded' : 'page.recording')}</dt>
        <dd dir="auto">{recorded ? recordedWhy : t('page.notRecorded')}</dd>
      </div>
    </dl>
  );
}
