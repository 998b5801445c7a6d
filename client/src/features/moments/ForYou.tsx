import { useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import type { OwnMoments } from './own-moments';

const Moments = lazy(() => import('./Moments'));

/** What prompts the viewer to act. Where nothing does there is nothing; where something did, what was said to it stays. */
export function ForYou({ viewer }: { viewer: OwnMoments }) {
  const count = viewer.moments.length;
  const [had] = useState(count > 0);
  if (!had && count === 0) return null;
  return (
    <Arriving fallback={<Skeleton lines={3 * count} />}>
      <Moments viewer={viewer} />
    </Arriving>
  );
}
