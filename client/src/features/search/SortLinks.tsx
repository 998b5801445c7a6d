import { Link, useSearchParams } from 'react-router';
import type { SearchSort } from '../../lib/schema.generated';
import { changed, sorts } from './search-query';
import { t } from './words';
import styles from './Search.module.css';

/** The order of what was found, as links. */
export function SortLinks({ sort }: { sort: SearchSort }) {
  const [search] = useSearchParams();
  return (
    <nav className={styles.sorts} aria-label={t('sorts')} data-screen>
      {Object.entries(sorts).map(([key, value]) => (
        <Link
          key={key}
          to={changed(search, { sort: value === 'RELEVANCE' ? null : key })}
          aria-current={value === sort || undefined}
          preventScrollReset
        >
          {t(`sort.${value}`)}
        </Link>
      ))}
    </nav>
  );
}
