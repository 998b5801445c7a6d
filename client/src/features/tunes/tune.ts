import type { TuneFactsFragment, TuneWholeFragment } from './Tunes.generated';

/** All that its page shows. */
export type Tune = Omit<TuneWholeFragment, ' $fragmentName'>;
/** As lists show it. */
export type ListedTune = Omit<TuneFactsFragment, ' $fragmentName'>;

/** The one other person who reads it with this one (practice 2.12). */
export const otherOf = ({ raisedBy, helper }: ListedTune, memberId: string) =>
  raisedBy.id === memberId ? helper : raisedBy;
