import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { KeptSupportFragment } from './KeepSupport.generated';
import { closedBecause } from './support-rules';

const KeepSupportCard = lazy(() => import('./KeepSupportCard'));

/** For a supporter of a former text, as far as the idea stands by itself: what was merged has its support elsewhere. */
export function KeepSupport({ idea }: { idea: Omit<KeptSupportFragment, ' $fragmentName'> }) {
  const vote = idea.viewerVote;
  return (
    vote?.isForFormerText &&
    closedBecause(idea) !== 'MERGED' && (
      <Arriving>
        <KeepSupportCard idea={idea} vote={vote} />
      </Arriving>
    )
  );
}
