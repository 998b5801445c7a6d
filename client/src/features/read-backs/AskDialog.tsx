import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';

const AskForm = lazy(() => import('./AskForm'));

interface DialogProps {
  idea: { id: string; revision: number; author: { name: string } };
  open: boolean;
  onClose: () => void;
}

/** Asks an author whether they were understood, from the idea's menu or beside an answer. */
export function AskDialog({ idea, open, onClose }: DialogProps) {
  return (
    <Dialog open={open} title={t('menu')} onClose={onClose}>
      <Suspense fallback={<Skeleton lines={4} />}>
        <AskForm idea={idea} onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
