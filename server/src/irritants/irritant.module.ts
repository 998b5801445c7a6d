import type { FeatureModule } from '../platform/module.js';
import { FixMutations } from './fix.mutations.js';
import {
  IrritantEntity,
  IrritantFixEntity,
  IrritantReportEntity,
  IrritantRevisionEntity,
} from './irritant.entity.js';
import { IrritantMutations } from './irritant.mutations.js';
import { IrritantConnectionFields, IrritantResolver, ReportFields } from './irritant.resolver.js';
import { IrritantSubscription } from './irritant.subscription.js';

export { countAllReports, irritantsToChange, irritantToChange, membersOfFamilies } from './family.writes.js';
export { fixIrritant } from './fix.commands.js';
export { fixFamilies } from './fix.writes.js';
export { irritantPath } from './irritant.columns.js';
export { reportIrritant, withdrawIrritant, type IrritantOutcome } from './irritant.commands.js';
export { IrritantEntity } from './irritant.entity.js';
export {
  irritantAnswered,
  irritantEdited,
  irritantFixed,
  irritantGathered,
  irritantHitsLess,
  irritantHitsMore,
  irritantLetGo,
  irritantMarkedSame,
  irritantReported,
  irritantRestored,
  irritantWithdrawn,
  type IrritantWords,
} from './irritant.events.js';
export { changedIrritant } from './irritant.mutations.js';
export { irritantPolicy } from './irritant.policy.js';
export {
  findIrritant,
  irritantOfThread,
  irritantsInside,
  isNumber,
  standingIrritants,
  type IrritantInside,
} from './irritant.queries.js';
export { ChangeIrritantResult, type IrritantChanged } from './irritant.result.js';
export { Irritant } from './irritant.type.js';
export { IRRITANT_EXCERPT_MAX } from './irritant.writes.js';
export { meToo } from './me-too.commands.js';
export { markSame } from './same.commands.js';
export { tellOnce } from './telling.writes.js';

export const irritantModule: FeatureModule = {
  name: 'irritants',
  entities: [IrritantEntity, IrritantRevisionEntity, IrritantReportEntity, IrritantFixEntity],
  resolvers: [
    IrritantResolver,
    IrritantConnectionFields,
    ReportFields,
    IrritantMutations,
    FixMutations,
    IrritantSubscription,
  ],
};
