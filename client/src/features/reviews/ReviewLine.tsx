import { CalendarClock } from 'lucide-react';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { ShownReview } from './review';
import { t } from './words';
import styles from './Reviews.module.css';

/** The day of a review and how it stands to it. Overdue is said in words, not only in amber. */
export function ReviewLine({ review }: { review: ShownReview }) {
  const { language } = useCommunity();
  const { state, daysOver, dueOn } = review;
  const word =
    state === 'SCHEDULED'
      ? t('scheduled')
      : daysOver === 0
        ? t('today')
        : t(state === 'OVERDUE' ? 'overdue' : 'due', { count: daysOver });
  const words = fill(word, { day: <time dateTime={dueOn}>{day(dueOn, language)}</time> });
  return (
    <p className={state === 'OVERDUE' ? `${styles.line} ${styles.overdue}` : styles.line}>
      {state === 'OVERDUE' && <CalendarClock size={14} aria-hidden="true" />}
      <span>{words}</span>
    </p>
  );
}
