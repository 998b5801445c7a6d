import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './act-words';
import styles from './Credits.module.css';

const GiveForm = lazy(() => import('./GiveForm'));

interface GiveCreditProps {
  idea: { id: string; number: number };
  /** Nobody is named yet, so it says what this is for. */
  isFirst: boolean;
}

/** For those who may credit somebody: a button, and the form behind it. */
export default function GiveCredit({ idea, isFirst }: GiveCreditProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <p className={styles.acts} data-screen>
        {isFirst && <span className={styles.quiet}>{t('none')}</span>}
        <Button small onClick={() => setOpen(true)}>
          {t('give')}
        </Button>
      </p>
      <Dialog open={open} title={t('form.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <GiveForm idea={idea} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
