const EVENT = 'rapport:shortcuts';

/** Opens the list of keyboard shortcuts from anywhere. */
export const openShortcuts = (): void => void window.dispatchEvent(new Event(EVENT));

export function onOpenShortcuts(listener: () => void): () => void {
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}
