import { Suspense, use, useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** How long a new page waits for its parts before it shows itself without them. */
const PATIENCE_MS = 1500;

/** The path of the page that stands; null before there is one, and on the server. */
let standing: string | null = null;
/** The end of the patience with each page that is on its way. */
const patience = new Map<string, Promise<void>>();

function patienceWith(path: string): Promise<void> {
  const begun = patience.get(path) ?? new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  patience.set(path, begun);
  return begun;
}

/** For the shell: remembers which page stands. */
export function useStanding(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    standing = pathname;
    patience.clear();
    return () => {
      standing = null;
    };
  }, [pathname]);
}

function Place({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  // Passes the waiting on to the shell, which leaves the page before on the screen meanwhile.
  if (standing !== null && standing !== pathname) use(patienceWith(pathname));
  return children;
}

/**
 * Suspense for a part that stands on its page from the beginning: a page that one goes to comes with it, since a part
 * that came after would push what is below from under the pointer. On a page that stands, `fallback` keeps its place.
 */
export function Arriving({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  return <Suspense fallback={<Place>{fallback}</Place>}>{children}</Suspense>;
}
