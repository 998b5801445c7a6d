import type { FeatureModule } from '../platform/module.js';
import {
  OutcomeEntity,
  OutcomeIdeaEntity,
  OutcomeIrritantEntity,
  OutcomeLinkEntity,
  OutcomePromiseEntity,
  OutcomeRevisionEntity,
} from './outcome.entity.js';
import { OutcomeResolver } from './outcome.resolver.js';

export { OutcomeEntity } from './outcome.entity.js';
export { findOutcome, outcomeOfThread } from './outcome.queries.js';
export { outcomePath } from './outcome.rules.js';
export { Outcome } from './outcome.type.js';

export const outcomeModule: FeatureModule = {
  name: 'outcomes',
  entities: [
    OutcomeEntity,
    OutcomeRevisionEntity,
    OutcomeIdeaEntity,
    OutcomeIrritantEntity,
    OutcomeLinkEntity,
    OutcomePromiseEntity,
  ],
  resolvers: [OutcomeResolver],
};
