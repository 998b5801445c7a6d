import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ReviewItemFragment } from './Reviews.generated';
import { ReviewLine } from './ReviewLine';
import { ReviewOwner } from './ReviewOwner';
import { t } from './words';
import styles from './Reviews.module.css';

/** A declined idea in the list of reviews: its day, who answers for it, and what would change the answer. */
export function ReviewItem({ idea }: { idea: Omit<ReviewItemFragment, ' $fragmentName'> }) {
  const decline = idea.answers
    .filter(({ toStage, wouldChange }) => toStage.category === 'DECLINED' && wouldChange)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  if (!idea.review) return null;
  return (
    <article className={styles.item} data-item="">
      <ReviewLine review={idea.review} />
      <h2 dir="auto">
        <Link to={idea.path} data-item-link="">
          {idea.title}
        </Link>
      </h2>
      <p>
        <ReviewOwner review={idea.review} />
      </p>
      {decline && (
        <p className={styles.quiet}>
          {fill(t('declinedBy'), {
            name: <MemberName member={decline.author} />,
            when: <RelativeTime at={decline.createdAt} />,
          })}
          . {t('wouldChange')} <span dir="auto">{decline.wouldChange}</span>
        </p>
      )}
      <p className={styles.quiet}>{idea.space.name}</p>
    </article>
  );
}
