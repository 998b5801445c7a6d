import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** What a part of the minutes said before, when it was put right, by whom and why. Nothing where it never was. */
export function Corrections({ all }: { all: WholeMeeting['corrections'] }) {
  if (all.length === 0) return null;
  return (
    <ul className={styles.corrections}>
      {all.map(({ id, was, why, at, by }) => (
        <li key={id}>
          <p>
            {fill(t('minutes.corrected'), {
              when: <RelativeTime at={at} />,
              name: <MemberName member={by} />,
            })}
          </p>
          <p dir="auto">
            {was === null ? t('minutes.wasNot') : fill(t('minutes.was'), { was: <q>{was}</q> })}
          </p>
          {why && <p dir="auto">{fill(t('minutes.why'), { why })}</p>}
        </li>
      ))}
    </ul>
  );
}
