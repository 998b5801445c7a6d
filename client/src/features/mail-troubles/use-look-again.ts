import { useCallback, useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

/** Milliseconds after which the mail server has mostly said what it thinks of a mail. */
const SOON_MS = 2_000;

/** Reads the page anew now, and once more when mail that was sent again has arrived or failed again. */
export function useLookAgain(): () => void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    void revalidate();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void revalidate(), SOON_MS);
  }, [revalidate]);
}
