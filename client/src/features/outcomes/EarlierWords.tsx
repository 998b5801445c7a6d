import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';
import styles from './Outcome.module.css';

const OutcomeHistory = lazy(() => import('./OutcomeHistory'));

/** Leads to what an outcome said before it was changed; nothing of it loads until somebody opens it. */
export function EarlierWords({ number, editedAt }: { number: number; editedAt: string | null }) {
  const [opened, setOpened] = useState(false);
  if (!editedAt) return null;
  return (
    <details className={styles.earlier} onToggle={() => setOpened(true)}>
      <summary>{t('page.earlier')}</summary>
      {opened && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <OutcomeHistory number={number} />
        </Suspense>
      )}
    </details>
  );
}
