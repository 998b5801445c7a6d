import { CalendarClock } from 'lucide-react';
import { date, day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { t } from './words';
import styles from './Incidents.module.css';

interface LineProps {
  incident: {
    state: 'AWAITED' | 'OVERDUE' | 'REPORTED';
    reportOn: string;
    report?: { at: string } | null;
    /** Where it stands as a promise, counted by the first day; lists leave it out. */
    promise?: { firstDueOn: string; daysLate: number } | null;
  };
}

/** When the report comes or came. Overdue is said in words, not only in amber. */
export function ReportLine({ incident: { state, reportOn, report, promise } }: LineProps) {
  const { language, timeZone } = useCommunity();
  const dayOf = (on: string) => <time dateTime={on}>{day(on, language)}</time>;
  const late = promise?.daysLate ?? 0;
  if (state === 'REPORTED' && report) {
    const given = <time dateTime={report.at}>{date(report.at, language, timeZone)}</time>;
    const first = promise && dayOf(promise.firstDueOn);
    return (
      <p className={styles.line}>{fill(t(late ? 'state.late' : 'state.reported'), { day: given, first })}</p>
    );
  }
  if (state === 'OVERDUE') {
    const words = late ? t('state.overdue', { count: late }) : t('state.overdue');
    return (
      <p className={`${styles.line} ${styles.late}`}>
        <CalendarClock size={14} aria-hidden="true" />
        <span>{fill(words, { day: dayOf(promise?.firstDueOn ?? reportOn) })}</span>
      </p>
    );
  }
  return <p className={styles.line}>{fill(t('state.due'), { day: dayOf(reportOn) })}</p>;
}
