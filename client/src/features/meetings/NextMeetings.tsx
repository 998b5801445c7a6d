import { Link } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { ByLine } from '../../ui/member/MemberName';
import { t } from './beside-words';
import { DayLeaf } from './DayLeaf';
import type { NextMeetingFragment } from './NextMeetings.generated';
import { useViewerZone } from './use-viewer-zone';
import { timeOfDay, zoneName } from './zones';
import styles from './Meetings.module.css';

type Next = Omit<NextMeetingFragment, ' $fragmentName'>;

/** On the home page: when the team listens next. Nothing where nothing is announced. */
export function NextMeetings({ meetings }: { meetings: readonly { node: Next }[] }) {
  const { language } = useCommunity();
  const zone = useViewerZone();
  const ahead = meetings.map(({ node }) => node).filter(({ state }) => state === 'ANNOUNCED');
  if (ahead.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <SectionTitle id="meetings">{t('home.title')}</SectionTitle>
      <ul className={styles.beside}>
        {ahead.map(({ id, path, title, startsAt, host, seats, seated }) => {
          const at = Date.parse(startsAt);
          return (
            <li key={id}>
              <DayLeaf startsAt={startsAt} />
              <div className={styles.body}>
                <h3 dir="auto">
                  <Link to={path}>{title}</Link>
                </h3>
                <div className={styles.facts}>
                  <ByLine member={host} small>
                    {', '}
                    <time dateTime={startsAt}>{timeOfDay(at, language, zone)}</time>,{' '}
                    {zoneName(zone, at, language)}
                  </ByLine>
                  <span>
                    {seats === null ? t('home.open') : t('home.left', { count: Math.max(0, seats - seated) })}
                  </span>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles.all}>
        <Link to="/meetings">{t('home.all')}</Link>
      </p>
    </section>
  );
}
