import type { FeatureModule } from '../platform/module.js';
import { CommunityEntity, NumberCounterEntity } from './community.entity.js';
import { CommunityResolver } from './community.resolver.js';

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
  entities: [CommunityEntity, NumberCounterEntity],
  resolvers: [CommunityResolver],
};
