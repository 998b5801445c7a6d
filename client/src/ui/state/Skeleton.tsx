import { t } from '../../lib/common-words';
import styles from './Skeleton.module.css';

/** Keeps the place of what is loading. It shows itself only after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
