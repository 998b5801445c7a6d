import { useEffect, useRef } from 'react';

/**
 * Puts the focus where one goes on after a line came or went: what was pressed may be gone by then, and whoever writes
 * with the keyboard would start from the top of the page.
 */
export function useFocusAfter() {
  const box = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const found = box.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    found?.focus();
  });
  return {
    box,
    /** The first field of the line that was added last. */
    toNewLine: () => (wanted.current = ':scope > [data-line]:last-of-type :is(select, input, textarea)'),
    /** The button that adds another, or the field that stands there in its place. */
    toAdd: () => (wanted.current = ':scope > [data-add] :is(button, input)'),
  };
}
