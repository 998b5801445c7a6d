import type { AnswerContextQuery } from './Answer.generated';

/** The idea that is being answered. */
export type AnsweredIdea = NonNullable<AnswerContextQuery['idea']>;
