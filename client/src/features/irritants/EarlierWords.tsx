import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';
import styles from './Irritant.module.css';

const IrritantHistory = lazy(() => import('./IrritantHistory'));

/** Quietly leads to what was said and done before; nothing of it loads until somebody opens it. */
export function EarlierWords({ number }: { number: number }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.quiet} data-screen onToggle={() => setOpened(true)}>
      <summary>{t('history.open')}</summary>
      {opened && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <IrritantHistory number={number} />
        </Suspense>
      )}
    </details>
  );
}
