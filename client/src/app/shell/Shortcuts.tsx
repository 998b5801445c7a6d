import { Suspense, useEffect, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { readStored, writeStored } from '../../lib/storage';
import { onOpenShortcuts } from './shortcut-help';
import { pressKey } from './shortcuts';

const ShortcutList = lazy(() => import('./ShortcutList'));
const KEY = 'shortcuts';

/** Keyboard shortcuts and the list of them. Members switch them off in their preferences, visitors right here. */
export function Shortcuts() {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const [here, setHere] = useState(true);
  const on = viewer ? viewer.preferences.keyboardShortcuts : here;

  useEffect(() => setHere(readStored<boolean>(KEY) ?? true), []);
  useEffect(() => onOpenShortcuts(() => setOpen(true)), []);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => pressKey(event, () => setOpen(true));
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);

  const switchHere = (chosen: boolean) => {
    setHere(chosen);
    writeStored(KEY, chosen);
  };
  return (
    open && (
      <Suspense>
        <ShortcutList on={on} onSwitch={viewer ? null : switchHere} onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
