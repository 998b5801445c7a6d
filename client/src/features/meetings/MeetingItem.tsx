import { Link } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { DayLeaf } from './DayLeaf';
import type { ListedMeeting } from './meeting';
import { SeatsLine } from './SeatsLine';
import { useViewerZone } from './use-viewer-zone';
import { useWhenWords } from './use-when-words';
import { t } from './words';
import { zoneName } from './zones';
import styles from './Meetings.module.css';

interface ItemProps {
  meeting: ListedMeeting;
  /** Left out where the whole list is about one space. */
  showSpace?: boolean;
  heading?: 'h2' | 'h3';
}

/** A meeting in a list: when, what it is for, with whom, and whether there is a seat. */
export function MeetingItem({ meeting, showSpace, heading: Heading = 'h3' }: ItemProps) {
  const { language } = useCommunity();
  const own = useViewerZone();
  const whenWords = useWhenWords();
  const { kind, state, startsAt, host, leader, viewerSeat, viewerTurn } = meeting;
  const off = state === 'CALLED_OFF';
  return (
    <article className={off ? `${styles.item} ${styles.off}` : styles.item} data-item="">
      <DayLeaf startsAt={startsAt} />
      <div className={styles.body}>
        <p className={styles.kind}>{t(`kind.${kind}`)}</p>
        <Heading dir="auto">
          <Link to={meeting.path} data-item-link="">
            {meeting.title}
          </Link>
        </Heading>
        <p className={styles.quiet}>
          <time dateTime={startsAt}>{whenWords(meeting, own)}</time>,{' '}
          {zoneName(own, Date.parse(startsAt), language)}
        </p>
        <p className={styles.purpose} dir="auto">
          {meeting.purpose}
        </p>
        <div className={styles.facts}>
          <ByLine member={host} small>
            {leader && <>, {t('page.leads')}</>}
          </ByLine>
          {state === 'ANNOUNCED' && (
            <span>
              <SeatsLine meeting={meeting} />
            </span>
          )}
          {state === 'OVER' && <span className={styles.late}>{t('state.OVER')}</span>}
          {off && <span className={styles.mark}>{t('state.CALLED_OFF')}</span>}
          {state === 'ANNOUNCED' && viewerSeat === 'SEATED' && (
            <span className={styles.mark}>{t('seats.have')}</span>
          )}
          {state === 'ANNOUNCED' && viewerSeat === 'WAITING' && (
            <span className={styles.mark}>{t('seats.waits', { count: viewerTurn ?? 1 })}</span>
          )}
          {showSpace && <span>{meeting.space.name}</span>}
        </div>
      </div>
    </article>
  );
}
