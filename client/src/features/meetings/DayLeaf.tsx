import { useCommunity } from '../../lib/shell';
import { useViewerZone } from './use-viewer-zone';
import { leafOf } from './zones';
import styles from './Meetings.module.css';

/** The day on the reader's own calendar, to see at a glance. The line beside it says the same in full. */
export function DayLeaf({ startsAt }: { startsAt: string }) {
  const { language } = useCommunity();
  const { weekday, number, month } = leafOf(Date.parse(startsAt), language, useViewerZone());
  return (
    <div className={styles.leaf} aria-hidden="true">
      <span>{weekday}</span>
      <b>{number}</b>
      <span>{month}</span>
    </div>
  );
}
