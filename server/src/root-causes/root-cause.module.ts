import type { FeatureModule } from '../platform/module.js';
import { CallForIdeasEntity, IrritantIdeaEntity } from './answering.entity.js';
import { CallFields, IdeaIrritantFields, IrritantCauseFields } from './answering.resolver.js';
import { RootCauseEntity } from './root-cause.entity.js';
import { RootCauseMutations } from './root-cause.mutations.js';
import { rootCauseReactions } from './root-cause.reactions.js';
import { RootCauseConnectionFields, RootCauseResolver } from './root-cause.resolver.js';

export { callForIdeas } from './call.commands.js';
export { linkIdeaToIrritant } from './linking.commands.js';
export { createRootCause } from './root-cause.commands.js';

export const rootCauseModule: FeatureModule = {
  name: 'root-causes',
  entities: [RootCauseEntity, CallForIdeasEntity, IrritantIdeaEntity],
  resolvers: [
    RootCauseResolver,
    RootCauseConnectionFields,
    RootCauseMutations,
    CallFields,
    IrritantCauseFields,
    IdeaIrritantFields,
  ],
  reactions: rootCauseReactions,
};
