import type { FeatureModule } from '../platform/module.js';
import { AccountabilityResolver } from './accountability.resolver.js';
import { AccountabilityCountEntity, AccountabilityStateEntity } from './count.entity.js';
import { downloadRoutes } from './download.routes.js';
import { compareAccountability, rollUpAccountability } from './roll-up.schedules.js';

export { LEAST_PEOPLE, monthsTo } from './accountability.rules.js';
export { COUNTS, DECLINES, FIRST_WORD_AT } from './recount.statements.js';
export { recount, rollUp } from './roll-up.schedules.js';

/** How the team keeps its word, in public. */
export const accountabilityModule: FeatureModule = {
  name: 'accountability',
  entities: [AccountabilityCountEntity, AccountabilityStateEntity],
  resolvers: [AccountabilityResolver],
  routes: downloadRoutes,
  schedules: [rollUpAccountability, compareAccountability],
};
