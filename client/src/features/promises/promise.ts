import type {
  IdeaPromisesFragment,
  PromiseActsFragment,
  PromiseItemFragment,
  PromiseLineFragment,
  WholePromiseFragment,
} from './Promises.generated';

type Unmasked<T> = Omit<T, ' $fragmentName'>;

/** How a promise stands to its days. */
export type PromiseDays = Unmasked<PromiseLineFragment>;
/** A promise in a list. */
export type ListedPromise = Unmasked<PromiseItemFragment>;
/** A promise with all that became of it. */
export type WholePromise = Unmasked<WholePromiseFragment>;
/** What is needed to act on a promise. */
export type SteeredPromise = Unmasked<PromiseActsFragment>;
/** An idea with what was promised about it. */
export type PromisedIdea = Unmasked<IdeaPromisesFragment>;
