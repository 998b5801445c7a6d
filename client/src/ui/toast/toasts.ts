import { createContext, useContext } from 'react';

export interface Toast {
  text: string;
  /** Takes back what was just done; the notice stays longer when there is one. */
  undo?: () => void;
  /** What the button says when "Undo" would not be clear. */
  undoWords?: string;
  /** Something went wrong: read out at once. */
  wrong?: boolean;
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a notice at the edge of the page. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);
