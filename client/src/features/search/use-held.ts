import { useCallback, useRef, useState } from 'react';

/**
 * A list that keeps still while it is held: pointed at, or with the focus in it. What has come meanwhile shows when it
 * is released.
 */
export function useHeld<T>(list: T[]): [T[], hold: () => void, release: () => void] {
  const [held, setHeld] = useState(false);
  const shown = useRef(list);
  // Nothing can be pointed at in an empty list.
  if (!held || !shown.current.length) shown.current = list;
  return [shown.current, useCallback(() => setHeld(true), []), useCallback(() => setHeld(false), [])];
}
