import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';
import styles from './Preferences.module.css';

const EmailForm = lazy(() => import('./EmailForm'));

/** The address one signs in with, and changing it by a link in a mail to the new one. */
export function EmailChange({ email, pending }: { email: string; pending: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <p>{fill(t('preferences.email.present'), { email: <b>{email}</b> })}</p>
      {pending && (
        <p className={styles.pending} role="status">
          {fill(t('preferences.email.pending'), { email: <b>{pending}</b> })}
        </p>
      )}
      {open ? (
        <Suspense fallback={<Skeleton lines={2} />}>
          <EmailForm onDone={() => setOpen(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>
          {t(pending ? 'preferences.email.again' : 'preferences.email.send')}
        </Button>
      )}
    </div>
  );
}
