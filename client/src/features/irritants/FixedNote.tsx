import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from './words';
import styles from './Irritant.module.css';

interface Fixed {
  fixedAt: string | null;
  fixedBy: { name: string } | null;
  fix: string | null;
  /** What was built, where that fixed it. */
  outcome?: { path: string; title: string } | null;
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
      {thing.outcome && (
        <p>
          {fill(t('page.fixedWith'), {
            outcome: (
              <Link to={thing.outcome.path} dir="auto">
                {thing.outcome.title}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  );
}
