import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';

const MergeForm = lazy(() => import('./MergeForm'));

interface MergeDialogProps {
  idea: { id: string; number: number; title: string };
  open: boolean;
  onClose: () => void;
}

/** Where an idea is merged into another; the form is loaded when it is first opened. */
export function MergeDialog({ idea, open, onClose }: MergeDialogProps) {
  return (
    <Dialog open={open} title={t('dialog.title')} onClose={onClose} wide>
      <Suspense fallback={<Skeleton lines={8} />}>
        <MergeForm idea={idea} onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
