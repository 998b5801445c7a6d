import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** For the host and the team: who comes, and who waits in which order. Nobody else reads these names. */
export function Attendees({ meeting: { attendees, number, kind } }: { meeting: WholeMeeting }) {
  if (!attendees) return null;
  const seated = attendees.filter(({ state }) => state === 'SEATED');
  const waiting = attendees.filter(({ state }) => state === 'WAITING');
  return (
    <SideSection title={t('page.who')}>
      <p>{seated.length + waiting.length === 0 ? t('page.nobody') : t('page.whoLead')}</p>
      <ul>
        {seated.map(({ member }) => (
          <li key={member.id}>
            <MemberName member={member} />
          </li>
        ))}
        {waiting.map(({ member }, index) => (
          <li key={member.id}>
            <MemberName member={member} /> {t('page.waits', { count: index + 1 })}
          </li>
        ))}
      </ul>
      {seated.length + waiting.length > 0 && kind !== 'LOGGED' && (
        <p className={styles.file}>
          <a href={`/meetings/${number}/seats.csv`} download>
            {t('page.whoFile')}
          </a>
        </p>
      )}
    </SideSection>
  );
}
