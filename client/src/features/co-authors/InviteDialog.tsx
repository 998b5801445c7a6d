import { Suspense, lazy } from 'react';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';

const InviteForm = lazy(() => import('./InviteForm'));

interface InviteDialogProps {
  idea: { id: string; number: number };
  open: boolean;
  onClose: () => void;
}

/** Where co-authors are invited; the form is loaded when it is first opened. */
export function InviteDialog({ idea, open, onClose }: InviteDialogProps) {
  return (
    <Dialog open={open} title={t('dialog.title')} onClose={onClose}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <InviteForm idea={idea} onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
