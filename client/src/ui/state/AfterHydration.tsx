import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Skeleton } from './Skeleton';

/**
 * For what only works with JavaScript and comes with much of it, such as a form on a page of its own: the server keeps
 * its place, the browser loads it.
 */
export function AfterHydration({ lines, children }: { lines?: number; children: ReactNode }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const place = <Skeleton lines={lines} />;
  return ready ? <Suspense fallback={place}>{children}</Suspense> : place;
}
