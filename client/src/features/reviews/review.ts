import type { IdeaReviewFragment } from './Reviews.generated';

/** An idea with its review. */
export type ReviewedIdea = Pick<IdeaReviewFragment, 'review'>;
/** The review of an idea, as lists and pages show it. */
export type ShownReview = NonNullable<IdeaReviewFragment['review']>;

/** Whether its day has come, so that a new answer is asked for. */
export function isDue(review: ShownReview | null | undefined): review is ShownReview {
  return review != null && review.state !== 'SCHEDULED';
}
