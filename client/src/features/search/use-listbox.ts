import { useEffect, useState, type KeyboardEvent } from 'react';

/** Where a key moves the choice; null when the key is for the field. */
function moved(key: string, chosen: number, count: number, typing: boolean): number | null {
  if (key === 'ArrowDown') return chosen + 1 < count ? chosen + 1 : 0;
  if (key === 'ArrowUp') return chosen > 0 ? chosen - 1 : count - 1;
  // Until somebody goes down into the list, these two move in what is typed, as in every field.
  if (typing) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * Choosing in a list by the keys of the field above it, which keeps the focus: arrows, Home, End and Enter.
 * `start` is what is chosen when the list is about something new, -1 for nothing.
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
    const next = moved(event.key, chosen, count, about !== '' && chosen <= start);
    if (next === null || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setActive(next);
  };

  return { chosen, onKeyDown };
}
