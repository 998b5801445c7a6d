import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { ListedPromise } from './promise';
// It comes with the page, so that the part looks right before its own code is there, and without it.
import styles from './Promises.module.css';

const IdeaPromises = lazy(async () => ({ default: (await import('./IdeaPromises')).IdeaPromises }));

/** Above the replies to something: what was promised about it. Few have any, so its code comes only then. */
export function ThreadPromises({ promises }: { promises: ListedPromise[] }) {
  if (promises.length === 0) return null;
  return (
    <div className={styles.part}>
      <Arriving>
        <IdeaPromises promises={promises} />
      </Arriving>
    </div>
  );
}
