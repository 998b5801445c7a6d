import { useCallback, useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

/** Milliseconds after which a worker has sent what was asked for, mostly; and once more for a slow receiver. */
const LOOKS = [0, 1_500, 5_000];

/** Reads the page again now and soon after, when a worker has done what was asked for. */
export function useSoon(): () => void {
  const { revalidate } = useRevalidator();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => () => timers.current.forEach((timer) => clearTimeout(timer)), []);
  return useCallback(() => {
    timers.current.forEach((timer) => clearTimeout(timer));
    timers.current = LOOKS.map((ms) => setTimeout(() => void revalidate(), ms));
  }, [revalidate]);
}
