import { useViewer } from '../../lib/shell';
import { PointAct } from './PointAct';
import { PointItem } from './PointItem';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** What people raised before a meeting or at it, and what was answered (practice 0.23). */
export function Points({ meeting }: { meeting: WholeMeeting }) {
  const viewer = useViewer();
  const { points, pointsRaised, pointsAnswered, state, viewerCan, closedAt } = meeting;
  const open = state === 'ANNOUNCED' && (!viewer || viewerCan.includes('ASK'));
  if (points.length === 0 && !open) return null;
  return (
    <section className={styles.part} aria-labelledby="points">
      <h2 id="points">{t(closedAt ? 'points.titleAfter' : 'points.title')}</h2>
      {open && <p className={styles.quiet}>{t('points.lead')}</p>}
      {points.length === 0 ? (
        <p className={styles.quiet}>{t('points.none')}</p>
      ) : (
        closedAt && (
          <p className={styles.quiet}>
            {t('points.count', { answered: pointsAnswered, raised: pointsRaised })}
          </p>
        )
      )}
      <ul className={styles.points}>
        {points.map((point) => (
          <PointItem key={point.id} point={point} closed={closedAt !== null} />
        ))}
      </ul>
      {open && <PointAct meetingId={meeting.id} />}
    </section>
  );
}
