import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Arriving } from '../../ui/state/Arriving';
import type { RatedAnswer } from './rated-answer';

const RatingAct = lazy(() => import('./RatingAct'));

/** For whoever is signed in, below an official answer: to say whether it helped. Visitors load none of it. */
export function RateAct({ answer }: { answer: RatedAnswer }) {
  if (!useViewer()) return null;
  return (
    <Arriving>
      <RatingAct answer={answer} />
    </Arriving>
  );
}
