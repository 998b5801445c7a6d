import type { AnswerRatingFragment } from './AnswerRatings.generated';

/** The answer that is spoken of, as the page has it. */
export interface RatedAnswer {
  id: string;
  author: { id: string; name: string };
}

export type AnswerRating = Omit<AnswerRatingFragment, ' $fragmentName'>;
