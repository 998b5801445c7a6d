import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { date, day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { PromiseDays } from './promise';
import { t } from './words';
import styles from './Promises.module.css';

function wordOf({ state, daysLate: count, firstDueOn, dueOn }: PromiseDays): string {
  const moved = firstDueOn !== dueOn;
  if (state === 'LATE') return t(moved ? 'lateMoved' : 'late', { count });
  if (state === 'KEPT') return t('kept');
  if (state === 'KEPT_LATE') return t('keptLate', { count });
  if (state === 'DROPPED') return t('dropped');
  return t(moved ? 'openMoved' : 'open');
}

/** How a promise stands to its days, in words. A first day that was moved stays in view, struck through. */
export function PromiseLine({ promise }: { promise: PromiseDays }) {
  const { language, timeZone } = useCommunity();
  const { state, firstDueOn, dueOn, closedAt } = promise;
  const dayOf = (localDate: string): ReactNode => (
    <time dateTime={localDate}>{day(localDate, language)}</time>
  );
  const open = state === 'OPEN' || state === 'LATE';
  const first = dayOf(firstDueOn);
  const words = fill(wordOf(promise), {
    first: open && firstDueOn !== dueOn ? <s>{first}</s> : first,
    day: dayOf(dueOn),
    closed: closedAt && <time dateTime={closedAt}>{date(closedAt, language, timeZone)}</time>,
  });
  return (
    <p className={state === 'LATE' ? `${styles.line} ${styles.late}` : styles.line}>
      {state === 'LATE' && <CalendarClock size={14} aria-hidden="true" />}
      <span>{words}</span>
    </p>
  );
}
