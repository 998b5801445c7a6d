import type { BoundariesFragment, ContextCardFragment, MemoryFragment } from './Journey.generated';

/** What somebody wrote about themselves for the team. */
export type Card = Omit<ContextCardFragment, ' $fragmentName'>;
/** A note of the team that comes from somebody's own words. */
export type Memory = Omit<MemoryFragment, ' $fragmentName'>;
/** About what, when and where somebody may be reached. */
export type Boundaries = Omit<BoundariesFragment, ' $fragmentName'>;

/** Whose page it is: the reader's own, or that of somebody with this name. */
export interface Whose {
  /** Null on one's own page. */
  name: string | null;
}
