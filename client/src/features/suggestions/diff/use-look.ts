import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../../../lib/storage';

/** One text with what was taken out and put in, or the two texts beside each other. */
export type DiffLook = 'inline' | 'sides';

const KEY = 'diff-look';
const listeners = new Set<() => void>();

const current = (): DiffLook => (readStored(KEY) === 'sides' ? 'sides' : 'inline');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How this device shows what differs, and what changes that; the server always shows one text. */
export function useDiffLook(): [DiffLook, (look: DiffLook) => void] {
  const look = useSyncExternalStore(subscribe, current, () => 'inline' as const);
  return [
    look,
    (next) => {
      writeStored(KEY, next);
      for (const listener of listeners) listener();
    },
  ];
}
