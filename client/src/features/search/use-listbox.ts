import { useEffect, useState, type KeyboardEvent } from 'react';

/** What is chosen now, -1 for nothing, and where a key moves it; null when the key is for the field. */
function moved(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : count - 1;
  // Before anything is chosen these two move in what is typed, as in every field.
  if (active < 1) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * Choosing in a list by the keys of the field above it, which keeps the focus: arrows, Home, End and Enter.
 * `start` is what is chosen when the list is about something new.
 */
export function useListbox({
  about,
  count,
  start,
  open,
}: {
  about: string;
  count: number;
  start: number;
  open: (index: number, event: KeyboardEvent) => void;
}) {
  const [active, setActive] = useState(start);
  useEffect(() => setActive(start), [about, start]);
  const chosen = Math.min(active, count - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes a word.
    if (event.nativeEvent.isComposing || !count) return;
    if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      return open(chosen, event);
    }
    const next = moved(event.key, chosen, count);
    if (next === null || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setActive(next);
  };

  return { chosen, onKeyDown };
}
