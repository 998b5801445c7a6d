import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';

const InviteFrame = lazy(() => import('./InviteFrame'));

interface InviteDialogProps {
  idea: { id: string; number: number };
  open: boolean;
  onClose: () => void;
}

/** Where co-authors are invited; all of it is loaded when it is first opened. */
export function InviteDialog({ open, ...rest }: InviteDialogProps) {
  return open ? (
    <Suspense fallback={null}>
      <InviteFrame {...rest} />
    </Suspense>
  ) : null;
}
