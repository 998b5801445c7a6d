import { ideaAnswered } from '../answers/answer.module.js';
import { reactTo } from '../platform/events.js';
import type { FeatureModule } from '../platform/module.js';
import { ReviewEntity } from './review.entity.js';
import { IdeaReviewFields, ReviewResolver } from './review.resolver.js';
import { beginReviews, handOnReviews } from './review.schedules.js';
import { followAnswer } from './review.writes.js';

export { reviewBegan, type ReviewBegan } from './review.events.js';
export { openPastReviews } from './review.past.js';
export { reviewsOverdue } from './review.queries.js';

/** Days on which declines are looked at again. */
export const reviewModule: FeatureModule = {
  name: 'reviews',
  entities: [ReviewEntity],
  resolvers: [ReviewResolver, IdeaReviewFields],
  reactions: [reactTo(ideaAnswered, followAnswer)],
  schedules: [beginReviews, handOnReviews],
};
