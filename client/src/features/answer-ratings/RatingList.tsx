import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { AnswerRating } from './rated-answer';
import { t } from './words';
import styles from './Ratings.module.css';

/** What people said of an answer, in the order they said it: words to read, with no sum of them. */
export function RatingList({ ratings }: { ratings: NonNullable<AnswerRating['ratings']> }) {
  return (
    <>
      <h3>{t('others')}</h3>
      <p className={styles.quiet}>{t('private')}</p>
      {ratings.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      <ul className={styles.list}>
        {ratings.map((rating) => (
          <li key={rating.id}>
            <ByLine member={rating.member} small>
              {', '}
              <RelativeTime at={rating.at} />
            </ByLine>
            <p className={styles.value}>{t(rating.value)}</p>
            {rating.text && <blockquote dir="auto">{rating.text}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  );
}
