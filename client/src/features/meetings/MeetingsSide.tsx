import { Link } from 'react-router';
import { useCommunity, useViewer } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import type { MeetingListQuery } from './Meetings.generated';
import { t } from './words';
import styles from './Meetings.module.css';

/** Beside the list: whose clock it shows, the way into one's calendar, and where nobody listens yet. */
export function MeetingsSide({ gaps }: { gaps: MeetingListQuery['meetingGaps'] }) {
  const { viewerCan } = useCommunity();
  const viewer = useViewer();
  const announces = viewerCan.includes('SEE_ATTENTION');
  return (
    <>
      <SideSection title={t('calendar.title')}>
        <p className={styles.all}>
          <a href="/meetings.ics" type="text/calendar">
            {t('calendar.all')}
          </a>
        </p>
        {viewer && (
          <p className={styles.all}>
            <Link to="/me/meetings">{t('own.title')}</Link>
          </p>
        )}
      </SideSection>
      <SideSection title={t('gaps.title')}>
        <p>{t(gaps.length === 0 ? 'gaps.none' : 'gaps.lead')}</p>
        <ul>
          {gaps.map(({ id, space }) => (
            <li key={id}>
              <Link to={`/spaces/${space.slug}`}>
                <b>{space.name}</b>
              </Link>
              {announces && (
                <>
                  {' '}
                  <Link
                    className={styles.way}
                    to={`/meetings/new?space=${space.slug}`}
                    aria-label={t('gaps.announceFor', { space: space.name })}
                  >
                    {t('gaps.announce')}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </SideSection>
    </>
  );
}
