import { t } from '../../lib/common-words';
import styles from './Skeleton.module.css';

interface SkeletonProps {
  lines?: number;
  /** Whether what follows on the page waits with it. */
  whole?: boolean;
}

/** Keeps the place of what is loading. It shows itself only after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 3, whole = false }: SkeletonProps) {
  return (
    <div
      className={`${styles.skeleton} ${whole ? styles.whole : ''}`}
      role="status"
      aria-label={t('loading')}
    >
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
