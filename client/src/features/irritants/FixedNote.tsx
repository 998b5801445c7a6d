import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from './words';
import styles from './Irritant.module.css';

interface Fixed {
  fixedAt: string | null;
  fixedBy: { name: string } | null;
  fix: string | null;
}

/** Says quietly that something is fixed, since when, by whom and how (practice 0.19: without song and dance). */
export function FixedNote({ thing }: { thing: Fixed }) {
  if (!thing.fixedAt) return null;
  return (
    <div className={styles.note}>
      <p>
        {fill(t('page.fixed'), {
          when: <RelativeTime at={thing.fixedAt} />,
          name: <b>{thing.fixedBy?.name ?? ''}</b>,
        })}
      </p>
      {thing.fix && <p dir="auto">{thing.fix}</p>}
    </div>
  );
}
