import type { FeatureModule } from '../platform/module.js';
import { CallForIdeasEntity, IrritantIdeaEntity } from './answering.entity.js';
import {
  IrritantEntity,
  IrritantFixEntity,
  IrritantReportEntity,
  IrritantRevisionEntity,
} from './irritant.entity.js';
import { IrritantMutations } from './irritant.mutations.js';
import { irritantReactions } from './irritant.reactions.js';
import { IrritantConnectionFields, IrritantResolver, ReportFields } from './irritant.resolver.js';
import { IrritantSubscription } from './irritant.subscription.js';
import { RootCauseEntity } from './root-cause.entity.js';
import {
  CallFields,
  IdeaIrritantFields,
  RootCauseConnectionFields,
  RootCauseResolver,
} from './root-cause.resolver.js';
import { SteeringMutations } from './steering.mutations.js';

export { callForIdeas } from './call.commands.js';
export { countAllReports } from './family.writes.js';
export { fixIrritant } from './fix.commands.js';
export { irritantPath } from './irritant.columns.js';
export { reportIrritant } from './irritant.commands.js';
export {
  irritantEdited,
  irritantReported,
  irritantRestored,
  irritantWithdrawn,
  type IrritantWords,
} from './irritant.events.js';
export { findIrritant, irritantOfThread } from './irritant.queries.js';
export { Irritant } from './irritant.type.js';
export { IRRITANT_EXCERPT_MAX } from './irritant.writes.js';
export { linkIdeaToIrritant } from './linking.commands.js';
export { meToo } from './me-too.commands.js';
export { createRootCause } from './root-cause.commands.js';
export { markSame } from './same.commands.js';

export const irritantModule: FeatureModule = {
  name: 'irritants',
  entities: [
    RootCauseEntity,
    IrritantEntity,
    IrritantRevisionEntity,
    IrritantReportEntity,
    IrritantFixEntity,
    CallForIdeasEntity,
    IrritantIdeaEntity,
  ],
  resolvers: [
    IrritantResolver,
    IrritantConnectionFields,
    ReportFields,
    IrritantMutations,
    IrritantSubscription,
    RootCauseResolver,
    RootCauseConnectionFields,
    CallFields,
    SteeringMutations,
    IdeaIrritantFields,
  ],
  reactions: irritantReactions,
};
