import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { PageOutcome } from './page-outcome';
import { t } from './words';
import styles from './Outcome.module.css';

/** What had been promised and is kept by it, in time or not: by the first day, whatever was said later. */
export function OutcomePromises({ promises }: Pick<PageOutcome, 'promises'>) {
  const { language } = useCommunity();
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <SectionTitle id="kept">{t('page.promises', { count: promises.length })}</SectionTitle>
      <ul className={styles.promises}>
        {promises.map(({ id, path, text, owner, firstDueOn, state, daysLate }) => (
          <li key={id}>
            <Link to={path} dir="auto">
              {text}
            </Link>
            <p className={state === 'KEPT_LATE' ? styles.late : styles.quiet}>
              {t(state === 'KEPT_LATE' ? 'promise.late' : 'promise.kept', {
                name: owner.name,
                day: day(firstDueOn, language),
                count: daysLate,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
