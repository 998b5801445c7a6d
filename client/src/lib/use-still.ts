import { useState } from 'react';
import { useLocation } from 'react-router';
import { mayBeOwn } from './own-writes';

interface Still<T> {
  /** As it is, but for what waits. */
  shown: T;
  /** Shows what waits; null while nothing does. */
  show: (() => void) | null;
}

/**
 * Keeps what somebody reads where it is while others change it: what would move the page waits until it is asked for.
 * What one does oneself shows at once, as does everything that is not named.
 *
 * @param now what the page is about, live
 * @param parts whatever takes room on the page
 * @param byOthers whether what changed cannot be one's own, even right after something of one's own was written
 */
export function useStill<T extends object>(
  now: T,
  parts: readonly (keyof T)[],
  byOthers: (before: T, now: T) => boolean = () => false,
): Still<T> {
  const shape = JSON.stringify(parts.map((part) => now[part]));
  const { key, hash } = useLocation();
  const place = key + hash;
  const [still, setStill] = useState({ now, shape, place });
  const same = shape === still.shape;
  // Whoever follows a link to a place on the page finds it there.
  if (place !== still.place || (!same && mayBeOwn() && !byOthers(still.now, now))) {
    setStill({ now, shape, place });
    return { shown: now, show: null };
  }
  if (same) return { shown: now, show: null };
  const shown = { ...now };
  for (const part of parts) shown[part] = still.now[part];
  return { shown, show: () => setStill({ now, shape, place }) };
}
