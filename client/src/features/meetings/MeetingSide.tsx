import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { t as threads } from '../threads/words';
import { Attendees } from './Attendees';
import type { WholeMeeting } from './meeting';
import { t } from './words';

/** Beside it: who holds it, who comes, and what it is about. */
export function MeetingSide({ meeting }: { meeting: WholeMeeting }) {
  const { host, leader, ideas, state, seated, kind, thread } = meeting;
  return (
    <>
      <SideSection title={t('page.people')}>
        <ul>
          <li>
            <MemberName member={host} /> {t(leader ? 'page.leads' : 'page.host')}
          </li>
        </ul>
        {(state === 'OVER' || state === 'CLOSED') && kind !== 'LOGGED' && (
          <p>{t('seats.came', { count: seated })}</p>
        )}
      </SideSection>
      <Attendees meeting={meeting} />
      {ideas.length > 0 && (
        <SideSection title={t(ideas.length > 1 ? 'page.ideas' : 'page.idea')}>
          <ul>
            {ideas.map(({ id, path, title }) => (
              <li key={id}>
                <Link to={path} dir="auto">
                  <b>{title}</b>
                </Link>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('page.following')}>
        <p>{threads('followers', { count: thread.followerCount })}</p>
      </SideSection>
    </>
  );
}
