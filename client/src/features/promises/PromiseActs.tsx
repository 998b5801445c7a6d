import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { t } from './act-words';
import type { SteeredPromise } from './promise';
import styles from './Promises.module.css';

const PromiseSteering = lazy(() => import('./PromiseSteering'));

/** What is done to a promise in a dialog, with what allows it, in the order of the buttons. */
const ACTS = [
  ['keep', 'KEEP'],
  ['move', 'MOVE'],
  ['handOver', 'HAND_OVER'],
  ['drop', 'DROP'],
] as const;

export type PromiseAct = (typeof ACTS)[number][0];

interface ActsProps {
  promise: SteeredPromise;
  /** In a list: without lines around them. */
  plain?: boolean;
}

/** What the viewer may do with a promise; nothing for most. */
export function PromiseActs({ promise, plain }: ActsProps) {
  const [act, setAct] = useState<PromiseAct | null>(null);
  const may = ACTS.filter(([, right]) => promise.viewerCan.includes(right));
  // The dialog outlives the right to what it does: it closes by itself once that is done.
  if (may.length === 0 && !act) return null;
  return (
    <div
      className={plain ? `${styles.acts} ${styles.plain}` : styles.acts}
      role="group"
      aria-label={t('acts')}
      data-screen
    >
      {may.map(([name]) => (
        <Button key={name} tone={name === 'keep' && !plain ? 'strong' : 'quiet'} onClick={() => setAct(name)}>
          {t(`${name}.act`)}
        </Button>
      ))}
      {act && (
        <Suspense>
          <PromiseSteering act={act} promise={promise} onDone={() => setAct(null)} />
        </Suspense>
      )}
    </div>
  );
}
