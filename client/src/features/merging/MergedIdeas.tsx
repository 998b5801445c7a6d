import { useSearchParams } from 'react-router';
import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { Merged } from './merged';

// Few ideas were ever merged, so what is said of it comes where it is shown.
const MergeBanner = lazy(() => import('./MergeBanner'));

/** Above an idea that was merged, or that others became part of. */
export function MergedIdeas({ idea, isMerged }: { idea: Merged; isMerged: boolean }) {
  const [search] = useSearchParams();
  return (
    (isMerged || search.has('from') || idea.mergedFrom.length > 0) && (
      <Arriving>
        <MergeBanner idea={idea} isMerged={isMerged} />
      </Arriving>
    )
  );
}
