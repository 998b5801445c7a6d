import type { FeatureModule } from '../platform/module.js';
import { CommunityHolidayEntity } from './calendar.entity.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CommunityEntity, NumberCounterEntity } from './community.entity.js';
import { CommunityResolver } from './community.resolver.js';

export { updateCalendar } from './calendar.commands.js';
export { calendarInside } from './calendar.queries.js';
export { nextWorkingDayEnd } from './calendar.rules.js';

export { forgetCommunities } from './community.cache.js';
export { setUpCommunity } from './community.commands.js';
export { communityDay } from './community.day.js';
export { CommunityEntity } from './community.entity.js';
export { COMMUNITY_TOPIC, communityChanged, communitySetUp } from './community.events.js';
export { communityPolicy } from './community.policy.js';
export { communityForRequest, communityOf } from './community.queries.js';
export { ChangeCommunityResult, CommunityChanged } from './community.result.js';
export {
  createCommunity,
  createFirstCommunity,
  ensureCommunity,
  placeOfFirstCommunity,
} from './community.start.js';
export { Community } from './community.type.js';
export { nextNumber, nextNumbers } from './numbers.js';

export const communityModule: FeatureModule = {
  name: 'communities',
  entities: [CommunityEntity, CommunityHolidayEntity, NumberCounterEntity],
  resolvers: [CommunityResolver, CalendarResolver],
};
