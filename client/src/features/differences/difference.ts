import type {
  DifferenceSideViewFragment,
  DifferenceViewFragment,
  OutcomeViewFragment,
} from './Differences.generated';

/** A difference as its page shows it. */
export type Difference = Omit<DifferenceViewFragment, ' $fragmentName'>;
export type Side = Omit<DifferenceSideViewFragment, ' $fragmentName'>;
export type Outcome = Omit<OutcomeViewFragment, ' $fragmentName'>;

/** What a form of a difference knows of it. */
export interface FormProps {
  difference: Difference;
  ideaId: string;
  onDone: () => void;
}

/** The person on the other side of the viewer. */
export function otherName({ sides, viewerSide }: Difference): string {
  return sides.find(({ side }) => side !== viewerSide)?.member.name ?? '';
}
