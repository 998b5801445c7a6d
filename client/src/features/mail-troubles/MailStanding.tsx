import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { MailTroublesQuery } from './MailTroubles.generated';
import { t } from './words';
import styles from './Mail.module.css';

type Summary = MailTroublesQuery['mailSummary'];

/** How much waits to go out, in a sentence. */
export function MailWaiting({ summary: { waiting, oldestAt } }: { summary: Summary }) {
  return <>{fill(t('waiting', { count: waiting }), { when: oldestAt && <RelativeTime at={oldestAt} /> })}</>;
}

/** What is missing for mail to go well, for whoever runs this place. */
export function MailNotes({ summary: { hasServer, takesBounces } }: { summary: Summary }) {
  if (!hasServer) return <p className={`${styles.notes} ${styles.missing}`}>{t('noServer')}</p>;
  return takesBounces ? null : <p className={`${styles.notes} ${styles.quiet}`}>{t('noBounces')}</p>;
}
