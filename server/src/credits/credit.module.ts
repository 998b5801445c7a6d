import type { FeatureModule } from '../platform/module.js';
import { CreditEntity } from './credit.entity.js';
import {
  CreditResolver,
  IdeaCreditFields,
  MemberCreditFields,
  ViewerCreditFields,
} from './credit.resolver.js';

export { creditBuilder, type Obstacle } from './credit.built.js';
export { answerCredit, giveCredit } from './credit.commands.js';
export { CreditEntity } from './credit.entity.js';
export { hasCredit } from './credit.giving.js';
export { creditsOfIdea } from './credit.queries.js';
export { Credit } from './credit.type.js';
export { recordCredit } from './credit.writes.js';

export const creditModule: FeatureModule = {
  name: 'credits',
  entities: [CreditEntity],
  resolvers: [CreditResolver, IdeaCreditFields, MemberCreditFields, ViewerCreditFields],
};
