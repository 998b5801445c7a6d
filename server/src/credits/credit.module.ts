import type { FeatureModule } from '../platform/module.js';
import { CreditEntity } from './credit.entity.js';

export { CreditEntity } from './credit.entity.js';
export { creditAnswered, creditGiven } from './credit.events.js';
export { recordCredit, type NewCredit } from './credit.writes.js';

export const creditModule: FeatureModule = {
  name: 'credits',
  entities: [CreditEntity],
};
