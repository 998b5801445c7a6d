import { useRef } from 'react';

/**
 * Gives the focus back to a button that makes room for a form and comes again when the form is closed.
 * Answers the button's ref, and what to call when the form closes.
 */
export function useReturnFocus() {
  const returning = useRef(false);
  const button = (node: HTMLButtonElement | null) => {
    if (!node || !returning.current) return;
    returning.current = false;
    node.focus();
  };
  const onClosing = () => {
    returning.current = true;
  };
  return [button, onClosing] as const;
}
