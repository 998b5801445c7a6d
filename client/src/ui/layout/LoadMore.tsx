import { Link, useNavigation, useSearchParams } from 'react-router';
import { t } from '../../lib/common-words';
import styles from './LoadMore.module.css';

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/**
 * Loads the next page of a list. It is a real link that names the place in the list, so it works without
 * JavaScript and a reload stays there; in the browser the page's loader adds the items to those shown.
 */
export function LoadMore({ pageInfo, words }: { pageInfo: PageInfo; words?: string }) {
  const [search] = useSearchParams();
  const { location } = useNavigation();
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  const next = new URLSearchParams(search);
  next.set('after', pageInfo.endCursor);
  const loading = location?.search === `?${next}`;
  return (
    <p className={styles.more}>
      <Link className={styles.link} to={{ search: `?${next}` }} replace preventScrollReset rel="next">
        {loading ? t('loading') : (words ?? t('loadMore'))}
      </Link>
    </p>
  );
}

/** Shown when a page of a list was opened in the middle: the way to its start. */
export function FromTheStart({ shown }: { shown: boolean }) {
  const [search] = useSearchParams();
  if (!shown) return null;
  const start = new URLSearchParams(search);
  start.delete('after');
  return (
    <p className={styles.more}>
      <Link className={styles.link} to={{ search: start.size ? `?${start}` : '' }} replace>
        {t('fromTheStart')}
      </Link>
    </p>
  );
}
