import type { FeatureModule } from '../platform/module.js';
import { AnswerEntity } from './answer.entity.js';
import { AnswerResolver, IdeaAnswerFields } from './answer.resolver.js';
import { ViewerAnswerFields } from './viewer-answers.resolver.js';

export { answerIdea } from './answer.commands.js';
export { AnswerEntity } from './answer.entity.js';
export { WordingHint } from './answer.result.js';
export { hintAtExcuses } from './excuses.js';
export { hintAtBlame } from './wording.js';
export { ideaAnswered, type IdeaAnswered } from './answer.events.js';
export { findAnswer } from './answer.queries.js';
export { missingParts } from './answer.rules.js';
export { answerInside } from './answer.writes.js';
export { Answer } from './answer.type.js';

export const answerModule: FeatureModule = {
  name: 'answers',
  entities: [AnswerEntity],
  resolvers: [AnswerResolver, IdeaAnswerFields, ViewerAnswerFields],
};
