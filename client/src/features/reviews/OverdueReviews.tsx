import { Link, useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import type { OverdueReviewsFragment } from './Reviews.generated';
import { ReviewLine } from './ReviewLine';
import { ReviewOwner } from './ReviewOwner';
import { t } from './words';
import styles from './Reviews.module.css';

/** The first overdue reviews, in the open, and the way to all days that were named. */
export function OverdueReviews({ reviews }: { reviews: Omit<OverdueReviewsFragment, ' $fragmentName'> }) {
  const [search] = useSearchParams();
  const all = (
    <p className={styles.all}>
      <Link to={filteredPath('/reviews', search, { tag: null, after: null })}>{t('all')}</Link>
    </p>
  );
  if (reviews.edges.length === 0) return all;
  return (
    <section className={styles.section} aria-labelledby="overdue">
      <h2 id="overdue">{t('overdueTitle')}</h2>
      <p className={styles.quiet}>{t('overdueLead')}</p>
      <ul>
        {reviews.edges.map(
          ({ node }) =>
            node.review && (
              <li key={node.id}>
                <Link to={node.path} dir="auto">
                  {node.title}
                </Link>
                <ReviewLine review={node.review} />
                <p className={styles.quiet}>
                  <ReviewOwner review={node.review} />
                </p>
              </li>
            ),
        )}
      </ul>
      {all}
    </section>
  );
}
