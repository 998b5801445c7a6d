import type { FeatureModule } from '../platform/module.js';
import { AnswerEntity } from './answer.entity.js';
import { AnswerResolver, IdeaAnswerFields } from './answer.resolver.js';

export { answerIdea } from './answer.commands.js';
export { ideaAnswered, type IdeaAnswered } from './answer.events.js';

export const answerModule: FeatureModule = {
  name: 'answers',
  entities: [AnswerEntity],
  resolvers: [AnswerResolver, IdeaAnswerFields],
};
