import type { HandOverFragment } from './HandOvers.generated';

/** Somebody else answering for something, as it is shown. */
export type ShownHandOver = Omit<HandOverFragment, ' $fragmentName'>;
