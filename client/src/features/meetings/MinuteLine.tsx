import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { MemberName } from '../../ui/member/MemberName';
import { Corrections } from './Corrections';
import type { Line, WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** How the promise of a line stands to its day, in words. */
function standing({ state, dueOn }: NonNullable<Line['promise']>, language: string): string {
  if (state === 'KEPT') return t('minutes.kept');
  if (state === 'KEPT_LATE') return t('minutes.keptLate');
  if (state === 'DROPPED') return t('minutes.dropped');
  return t(state === 'LATE' ? 'minutes.late' : 'minutes.promise', { day: day(dueOn, language) });
}

/** One line of the minutes; where it became a promise, who answers for it and how it stands. */
export function MinuteLine({
  line: { text, promise, takenBackAt, addedAt },
  corrections,
}: {
  line: Line;
  corrections: WholeMeeting['corrections'];
}) {
  const { language } = useCommunity();
  return (
    <li>
      <p dir="auto">{takenBackAt ? <del>{text}</del> : text}</p>
      {(takenBackAt ?? addedAt) && (
        <p className={styles.mark}>{t(takenBackAt ? 'minutes.takenBack' : 'minutes.added')}</p>
      )}
      {promise && (
        <p className={styles.promise}>
          <span className={promise.state === 'LATE' ? styles.late : undefined}>
            {standing(promise, language)}
          </span>
          <span>
            <MemberName member={promise.owner} />
          </span>
          <Link to={promise.path} aria-label={t('minutes.seeFor', { text })}>
            {t('minutes.see')}
          </Link>
        </p>
      )}
      <Corrections all={corrections} />
    </li>
  );
}
