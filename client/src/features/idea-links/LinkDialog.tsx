import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';

const LinkForm = lazy(() => import('./LinkForm'));

interface LinkDialogProps {
  idea: { id: string; title: string };
  open: boolean;
  onClose: () => void;
}

/** Where an idea is linked with another; the form is loaded when it is first opened. */
export function LinkDialog({ idea, open, onClose }: LinkDialogProps) {
  return (
    <Dialog open={open} title={t('dialog.title')} onClose={onClose} wide>
      <Suspense fallback={<Skeleton lines={6} />}>
        <LinkForm idea={idea} onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
