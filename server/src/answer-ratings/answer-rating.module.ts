import type { FeatureModule } from '../platform/module.js';
import { AnswerRatingEntity } from './answer-rating.entity.js';
import { AnswerRatingResolver } from './answer-rating.resolver.js';

export { rateAnswer } from './answer-rating.commands.js';

export { answerRated } from './answer-rating.events.js';

/** Who asked or follows says once whether an answer helped them understand; its writer and admins read it. */
export const answerRatingModule: FeatureModule = {
  name: 'answer-ratings',
  entities: [AnswerRatingEntity],
  resolvers: [AnswerRatingResolver],
};
