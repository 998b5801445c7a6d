import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { LateIdea } from './late';

const LatePart = lazy(() => import('./LatePart'));

/** Loads what there is about a late answer, only where there is something: most ideas are in time. */
export function Late({ idea }: { idea: LateIdea }) {
  const { waiting, lateNote, viewerCan } = idea;
  if (!waiting?.late || !(lateNote || viewerCan.includes('ANSWER'))) return null;
  return (
    <Arriving>
      <LatePart idea={idea} />
    </Arriving>
  );
}
