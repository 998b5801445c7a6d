import { Link } from 'react-router';
import type { PageOutcome } from './page-outcome';
import { t } from './words';
import styles from './Outcome.module.css';

/** What no longer hurts, quietly and at the end: an irritant is put right, never celebrated (practice 0.19). */
export function OutcomeIrritants({ irritants }: Pick<PageOutcome, 'irritants'>) {
  if (irritants.length === 0) return null;
  return (
    <section className={styles.irritants} aria-labelledby="irritants">
      <h2 id="irritants">{t('page.irritants')}</h2>
      <ul>
        {irritants.map(({ id, path, title, reportCount }) => (
          <li key={id}>
            <Link to={path} dir="auto">
              {title}
            </Link>
            {', '}
            {t('irritant.people', { count: reportCount })}
          </li>
        ))}
      </ul>
    </section>
  );
}
