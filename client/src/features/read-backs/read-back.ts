import type { IdeaReadBacksFragment, ReadBackCardFragment } from './ReadBacks.generated';

/** A read-back as its card shows it. */
export type ReadBack = Omit<ReadBackCardFragment, ' $fragmentName'>;
/** An idea with what was asked back about it. */
export type ReadBackIdea = Omit<IdeaReadBacksFragment, ' $fragmentName'>;
