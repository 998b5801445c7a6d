import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './beside-words';
import type { InviteProps } from './InviteForm';

const InviteForm = lazy(() => import('./InviteForm'));

/** The team's way to ask for a story, where a real moment is before them; loaded when it is pressed. */
export default function InviteAct({ people, moments }: Omit<InviteProps, 'onDone'>) {
  const [open, setOpen] = useState(false);
  if (people.length === 0 || moments.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('invite.act')}</Button>
      <Dialog open={open} title={t('invite.title')} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <InviteForm people={people} moments={moments} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
