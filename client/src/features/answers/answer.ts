import type { AnswerEntryFragment } from './AnswerHistory.generated';

/** One answer of the history. */
export type Answer = Omit<AnswerEntryFragment, ' $fragmentName'>;
