import { Link } from 'react-router';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { AccountabilityQuery } from './Accountability.generated';
import { t } from './words';
import styles from './Accountability.module.css';

/** Spaces in which nobody listens in the coming month, and when somebody last did (practice 0.23). */
export function Listening({ gaps }: { gaps: AccountabilityQuery['meetingGaps'] }) {
  const { language, timeZone } = useCommunity();
  return (
    <section className={styles.figure} aria-labelledby="listening">
      <SectionTitle id="listening">{t('listening.title')}</SectionTitle>
      <p>{t(gaps.length === 0 ? 'listening.none' : 'listening.lead')}</p>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map(({ id, space, lastAt }) => (
            <li key={id}>
              <Link to={`/spaces/${space.slug}`}>{space.name}</Link>{' '}
              <span className={styles.quiet}>
                {lastAt
                  ? t('listening.last', { day: date(lastAt, language, timeZone) })
                  : t('listening.never')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.cases}>
        <Link to="/meetings">{t('listening.all')}</Link>
      </p>
      <details className={styles.how}>
        <summary>{t('how')}</summary>
        <p>{t('listening.definition')}</p>
      </details>
    </section>
  );
}
