import { Suspense, type ReactNode } from 'react';
import { lazy } from '../../lib/lazy';

const DialogFrame = lazy(() => import('./DialogFrame'));

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A dialog: keeps focus inside, closes by Escape, and gives the focus back. Loaded when first opened. */
export function Dialog(props: DialogProps) {
  return props.open ? (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  ) : null;
}
