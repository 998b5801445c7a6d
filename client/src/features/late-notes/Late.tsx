import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import type { LateIdea } from './late';

const LatePart = lazy(() => import('./LatePart'));

/** Loads what there is about a late answer, only where there is something: most ideas are in time. */
export function Late({ idea }: { idea: LateIdea }) {
  const { waiting, lateNote, viewerCan } = idea;
  if (!waiting?.late || !(lateNote || viewerCan.includes('ANSWER'))) return null;
  return (
    <Suspense fallback={null}>
      <LatePart idea={idea} />
    </Suspense>
  );
}
