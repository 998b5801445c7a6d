import { useSyncExternalStore, type ReactNode } from 'react';
import { Arriving } from './Arriving';
import { Skeleton } from './Skeleton';

const never = () => () => undefined;

/**
 * For what only works with JavaScript and comes with much of it, such as a form on a page of its own: the server keeps
 * its place, the browser loads it. A page that one goes to comes with it.
 */
export function AfterHydration({
  lines,
  whole = false,
  children,
}: {
  lines?: number;
  /** Whether the rest of the page waits for it, which would be pushed away when it comes. */
  whole?: boolean;
  children: ReactNode;
}) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const place = <Skeleton lines={lines} whole={whole} />;
  return ready ? <Arriving fallback={place}>{children}</Arriving> : place;
}
