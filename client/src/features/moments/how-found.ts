import { readStored, removeStored, writeStored } from '../../lib/storage';

const KEY = 'how-found';

// Kept on the device alone, so that nobody can put answer and person together.

/** Whoever is new is asked once how they came here, after the first thing they did. */
export function askHowFoundLater(): void {
  writeStored(KEY, true);
}

export const asksHowFound = (): boolean => readStored<boolean>(KEY) === true;

export function askHowFoundNoMore(): void {
  removeStored(KEY);
}
