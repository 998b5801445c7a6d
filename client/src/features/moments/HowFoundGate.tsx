import { Suspense, useEffect, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { asksHowFound } from './how-found';

const HowFound = lazy(() => import('./HowFound'));

/** The one question to somebody new, where this device knows that they are; nothing for everybody else. */
export function HowFoundGate() {
  const [asks, setAsks] = useState(false);
  useEffect(() => setAsks(asksHowFound()), []);
  if (!asks) return null;
  return (
    <Suspense fallback={null}>
      <HowFound />
    </Suspense>
  );
}
