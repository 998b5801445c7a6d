import { Link } from 'react-router';
import type { IndicatorCaseLineFragment } from './Indicators.generated';
import { t } from './words';
import styles from './Indicators.module.css';

/** Cases to read, each saying in words whether it asks for a look. */
export function Cases({ cases }: { cases: readonly Omit<IndicatorCaseLineFragment, ' $fragmentName'>[] }) {
  return (
    <ul className={styles.cases}>
      {cases.map(({ title, path, good }, place) => (
        // The same thing may stand here twice, once for each time it was decided.
        <li key={`${path} ${place}`} data-item="">
          <Link to={path} dir="auto" data-item-link="">
            {title}
          </Link>
          {good === false && <span className={styles.quiet}> {t('needsLook')}</span>}
        </li>
      ))}
    </ul>
  );
}
