import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { useReturnFocus } from '../admin/use-return-focus';
import { addressee, mayWrite, type Recovery } from './recovery';
import type { WritingState } from './use-writing';
import { t } from './words';
import styles from './Recoveries.module.css';

const WriteForm = lazy(() => import('./WriteForm'));

interface WritingProps {
  recovery: Recovery;
  writing: WritingState;
}

/** What the viewer may write now, and the form of what they chose. The first word of the team is an apology. */
export function Writing({ recovery, writing: { kind, pressed, choose } }: WritingProps) {
  const [first, onClosing] = useReturnFocus();
  const kinds = mayWrite(recovery);
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  if (kinds.length === 0) return null;
  if (!chosen) {
    return (
      <div className={styles.acts} data-screen>
        {kinds.map((one, index) => (
          <Button
            key={one}
            ref={index === 0 ? first : undefined}
            tone={index === 0 && recovery.missing.some((owed) => owed === one) ? 'strong' : 'quiet'}
            onClick={() => choose(one)}
          >
            {t(`write.say.${one}`, { name: addressee(recovery, one).name })}
          </Button>
        ))}
      </div>
    );
  }
  const { name } = addressee(recovery, chosen);
  const close = () => {
    onClosing();
    choose(null);
  };
  return (
    <section className={styles.write} data-screen aria-labelledby="write">
      <h2 id="write">{t(`write.title.${chosen}`, { name })}</h2>
      <p>{t(`write.lead.${chosen}`, { name })}</p>
      <Suspense fallback={<Skeleton lines={7} />}>
        <WriteForm key={chosen} recovery={recovery} kind={chosen} focused={pressed} onDone={close} />
      </Suspense>
    </section>
  );
}
