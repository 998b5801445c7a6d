import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import type { PreferencesQuery } from './Preferences.generated';
import { t } from './words';
import styles from './Preferences.module.css';

const PasswordForm = lazy(() => import('./PasswordForm'));

/** Another way in, for those who like one. */
export function PasswordChange({ viewer }: { viewer: NonNullable<PreferencesQuery['viewer']> }) {
  const [open, setOpen] = useState(false);
  const { hasPassword } = viewer;
  return (
    <div className={styles.part}>
      <p>{t(hasPassword ? 'preferences.password.set' : 'preferences.password.none')}</p>
      {open ? (
        <Suspense fallback={<Skeleton lines={3} />}>
          <PasswordForm viewer={viewer} onDone={() => setOpen(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>
          {t(hasPassword ? 'preferences.password.openChange' : 'preferences.password.open')}
        </Button>
      )}
    </div>
  );
}
