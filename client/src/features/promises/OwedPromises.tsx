import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { t } from './beside-words';
import type { OwedPromisesFragment } from './OwedPromises.generated';
import styles from './OwedPromises.module.css';

/** In a side column: the promises that are late and those due next, with the way to all of them. */
export function OwedPromises({ promises }: { promises: Omit<OwedPromisesFragment, ' $fragmentName'> }) {
  const { language } = useCommunity();
  return (
    <>
      <ul>
        {promises.edges.map(({ node: { id, path, text, state, daysLate, firstDueOn, dueOn, owner } }) => (
          <li key={id}>
            <Link to={path}>
              <b dir="auto">{text}</b>
            </Link>
            <br />
            <span className={state === 'LATE' ? styles.late : undefined}>
              {state === 'LATE'
                ? t('late', { count: daysLate, day: day(firstDueOn, language) })
                : t('due', { day: day(dueOn, language) })}
            </span>
            {', '}
            {t('by', { name: owner.name })}
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/promises">{t('all')}</Link>
      </p>
    </>
  );
}
