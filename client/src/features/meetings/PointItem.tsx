import { fill } from '../../lib/words';
import { ByLine, MemberName } from '../../ui/member/MemberName';
import type { Point } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** A point that was raised; who raised it stands there only where they want it. */
export function PointItem({ point, closed }: { point: Point; closed: boolean }) {
  const { id, text, askedBy, viewerAsked, answer, answeredBy } = point;
  return (
    <li id={`point-${id}`}>
      <blockquote dir="auto">{text}</blockquote>
      {(askedBy || viewerAsked) && (
        <p className={styles.quiet}>
          {askedBy ? fill(t('points.by'), { name: <MemberName member={askedBy} /> }) : t('points.you')}
        </p>
      )}
      {answer && (
        <>
          {answeredBy && <ByLine member={answeredBy} title />}
          <p className={styles.answer} dir="auto">
            {answer}
          </p>
        </>
      )}
      {closed && !answer && <p className={styles.quiet}>{t('points.open')}</p>}
    </li>
  );
}
