import { MemberName } from '../../ui/member/MemberName';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** Who said what was heard, as far as they agreed to be named. */
export function MinuteCredits({ credits }: Pick<WholeMeeting, 'credits'>) {
  const shown = credits.filter(({ consent }) => consent === 'GIVEN');
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('minutes.credits')}</h3>
      <ul className={styles.lines}>
        {shown.map(({ id, member, what }) => (
          <li key={id}>
            <span dir="auto">
              <MemberName member={member} /> {what}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
