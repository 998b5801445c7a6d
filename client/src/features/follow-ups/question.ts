import type { QuestionFragment } from './FollowUps.generated';

/** The question whether something helped, as its page has it. */
export type Question = Omit<QuestionFragment, ' $fragmentName'>;
