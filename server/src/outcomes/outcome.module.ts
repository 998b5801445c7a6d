import type { FeatureModule } from '../platform/module.js';
import {
  OutcomeEntity,
  OutcomeIdeaEntity,
  OutcomeIrritantEntity,
  OutcomeLinkEntity,
  OutcomePromiseEntity,
  OutcomeRevisionEntity,
} from './outcome.entity.js';
import { IdeaOutcomeFields, IrritantOutcomeFields } from './outcome.fields.js';
import { OutcomeMutations } from './outcome.mutations.js';
import { OutcomeConnectionFields, OutcomeResolver } from './outcome.resolver.js';

export { editOutcome, publishOutcome } from './outcome.commands.js';
export { OutcomeEntity } from './outcome.entity.js';
export { outcomeEdited, outcomePublished, type OutcomeWords } from './outcome.events.js';
export { whoAsked } from './outcome.people.js';
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
  resolvers: [
    OutcomeResolver,
    OutcomeConnectionFields,
    OutcomeMutations,
    IdeaOutcomeFields,
    IrritantOutcomeFields,
  ],
};
