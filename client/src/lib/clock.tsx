import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const NowContext = createContext(0);

/** The one reading of the browser's clock, in milliseconds since 1970. */
export const readClock = (): number => Date.now();

/**
 * Holds "now" for everything that says how long ago something was. It starts at the moment the server
 * rendered the page, so that hydration finds the same words, and ticks each half minute afterwards.
 */
export function NowProvider({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const tick = () => setNow(readClock());
    const first = setTimeout(tick, 1000);
    const timer = setInterval(tick, 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** Milliseconds since 1970 as of the last tick. */
export const useNow = (): number => useContext(NowContext);
