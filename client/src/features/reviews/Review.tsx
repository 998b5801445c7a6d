import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { ReviewedIdea } from './review';

// Few ideas have one, so its code and words come where it is shown.
const ReviewNotice = lazy(() => import('./ReviewNotice'));

/** On the page of a declined idea, from the day of its review until the new answer. */
export function Review({ idea: { review } }: { idea: ReviewedIdea }) {
  return (
    review &&
    // Not by `isDue`: a file of its own for one line would weigh on every idea.
    review.state !== 'SCHEDULED' && (
      <Arriving>
        <ReviewNotice review={review} />
      </Arriving>
    )
  );
}
