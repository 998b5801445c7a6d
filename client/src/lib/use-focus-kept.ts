import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * For a part of the page in which what was pressed goes away with what it did: the focus then stays at the part, so that
 * whoever uses the keyboard or a screen reader does not start from the top.
 *
 * @example <section {...useFocusKept<HTMLElement>()}>…</section>
 */
export function useFocusKept<Part extends HTMLElement>() {
  const ref = useRef<Part>(null);
  const last = useRef<Element>(null);
  useEffect(() => {
    const { current } = last;
    if (!current || current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    tabIndex: -1,
    'data-keeps-focus': '',
    onFocus: ({ target }: FocusEvent) => {
      last.current = target;
    },
    onBlur: ({ target }: FocusEvent) => {
      // Who left by themselves is not called back.
      queueMicrotask(() => {
        if (target.isConnected && last.current === target) last.current = null;
      });
    },
  };
}
