import { RelativeTime } from '../../ui/text/RelativeTime';
import { fill } from '../../lib/words';
import type { Purpose } from './PurposeParts';
import { t } from './words';
import styles from './Purpose.module.css';

/** Since when a purpose stands, and who wrote it. */
export function PurposeDated({ purpose }: { purpose: Purpose }) {
  const values = { when: <RelativeTime at={purpose.createdAt} />, name: <b>{purpose.author?.name}</b> };
  return (
    <p className={styles.dated}>{fill(t(purpose.author ? 'purpose.standsBy' : 'purpose.stands'), values)}</p>
  );
}
