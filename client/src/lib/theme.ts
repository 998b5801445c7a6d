import { useSyncExternalStore } from 'react';
import { readStored, removeStored, writeStored } from './storage';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'theme';
const listeners = new Set<() => void>();

const current = (): Theme => {
  const stored = readStored<Theme>(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Chooses the colours of this device; "system" forgets the choice. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    removeStored(KEY);
    delete document.documentElement.dataset['theme'];
  } else {
    writeStored(KEY, theme);
    document.documentElement.dataset['theme'] = theme;
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current, () => 'system');
