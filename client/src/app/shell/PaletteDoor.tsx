import { Suspense, useEffect, useMemo, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { t } from '../words';
import { useShell } from '../../lib/shell';
import { placesOf } from './navigation';
import { loadPalette, onOpenPalette } from './palette-door';

const Palette = lazy(loadPalette);

/** Ctrl K, Cmd K on a Mac: with a modifier, so it is no single key that somebody may have switched off. */
const isPaletteKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** Opens and closes the palette on every page. */
export function PaletteDoor() {
  const shell = useShell();
  const [open, setOpen] = useState(false);
  const places = useMemo(() => placesOf(shell).map(({ to, word }) => ({ to, words: t(word) })), [shell]);

  useEffect(() => onOpenPalette(() => setOpen(true)), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      // A dialog that is open waits for its own end first.
      if (!open && document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      setOpen(!open);
    };
    // Before fields and dialogs see it: it works wherever the focus is.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [open]);

  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Palette places={places} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
