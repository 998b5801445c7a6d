const EVENT = 'rapport:palette';

/** Opens the palette from anywhere. */
export const openPalette = (): void => void window.dispatchEvent(new Event(EVENT));

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(EVENT, listener);
  return () => window.removeEventListener(EVENT, listener);
}

/** Its code: fetched when it is first opened, or a moment earlier when somebody points at what opens it. */
export const loadPalette = () => import('../../features/search/Palette');
