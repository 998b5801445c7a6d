import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { readClock } from '../../lib/clock';
import { t } from '../../lib/common-words';
import { ago } from '../../lib/format';
import { useCommunity } from '../../lib/shell';

/** Often enough for "in 20 seconds", seldom enough that nothing races. */
const TICK_MS = 5_000;

const ServerTimeContext = createContext(0);

/** Goes on from the moment the figures are of, so that a browser whose clock is wrong shows the right distances. */
export function ServerTime({ at, children }: { at: string; children: ReactNode }) {
  const [elapsed, setElapsed] = useState({ at, ms: 0 });
  useEffect(() => {
    const began = readClock();
    const timer = setInterval(() => setElapsed({ at, ms: readClock() - began }), TICK_MS);
    return () => clearInterval(timer);
  }, [at]);
  const now = Date.parse(at) + (elapsed.at === at ? elapsed.ms : 0);
  return <ServerTimeContext value={now}>{children}</ServerTimeContext>;
}

/** How far a moment is from now, in words to the second: "12 seconds ago", "in 58 seconds", "2 minutes ago". */
export function apart(moment: number, now: number, language: string): string {
  const seconds = Math.round((moment - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  return ago(moment, now, language) ?? format.format(seconds, 'second');
}

/** Says how far moments are from the server's now; null for one that has passed although it should come. */
export function useApart(): { ago: (iso: string) => string; until: (iso: string) => string | null } {
  const now = useContext(ServerTimeContext);
  const { language } = useCommunity();
  return {
    ago: (iso) => (now - Date.parse(iso) < 1000 ? t('justNow') : apart(Date.parse(iso), now, language)),
    until: (iso) => (Date.parse(iso) - now < 1000 ? null : apart(Date.parse(iso), now, language)),
  };
}
