import { ReviewLine } from './ReviewLine';
import { ReviewOwner } from './ReviewOwner';
import type { ShownReview } from './review';
import { t } from './words';
import styles from './Reviews.module.css';

/** On the page of an idea whose day has come: since when, who answers for it, and that everybody hears of it. */
export default function ReviewNotice({ review }: { review: ShownReview }) {
  return (
    <section id="review" className={styles.notice} aria-label={t('again')} tabIndex={-1}>
      <ReviewLine review={review} />
      <p className={styles.quiet}>
        <ReviewOwner review={review} /> {t('promise')}
      </p>
    </section>
  );
}
