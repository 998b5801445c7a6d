import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { addressee, mayWrite, type Recovery, type Writable } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

const WriteForm = lazy(() => import('./WriteForm'));

interface WritingProps {
  recovery: Recovery;
  /** What is being written now; null when nothing is. */
  kind: Writable | null;
  onKind: (kind: Writable | null) => void;
}

/** What the viewer may write now, and the form of what they chose. The first word of the team is an apology. */
export function Writing({ recovery, kind, onKind }: WritingProps) {
  const kinds = mayWrite(recovery);
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  if (kinds.length === 0) return null;
  if (!chosen) {
    return (
      <div className={styles.acts} data-screen>
        {kinds.map((one, index) => (
          <Button
            key={one}
            tone={index === 0 && recovery.missing.some((owed) => owed === one) ? 'strong' : 'quiet'}
            onClick={() => onKind(one)}
          >
            {t(`write.say.${one}`, { name: addressee(recovery, one).name })}
          </Button>
        ))}
      </div>
    );
  }
  const { name } = addressee(recovery, chosen);
  return (
    <section className={styles.write} data-screen aria-labelledby="write">
      <h2 id="write">{t(`write.title.${chosen}`, { name })}</h2>
      <p>{t(`write.lead.${chosen}`, { name })}</p>
      <Suspense fallback={<Skeleton lines={7} />}>
        <WriteForm key={chosen} recovery={recovery} kind={chosen} onDone={() => onKind(null)} />
      </Suspense>
    </section>
  );
}
