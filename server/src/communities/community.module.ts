import type { FeatureModule } from '../platform/module.js';
import { CommunityEntity, NumberCounterEntity } from './community.entity.js';
import { CommunityResolver } from './community.resolver.js';

export { CommunityEntity } from './community.entity.js';
export { communityForRequest, communityOf } from './community.queries.js';
export { Community, SignUpModeEnum } from './community.type.js';
export { nextNumber } from './numbers.js';

export const communityModule: FeatureModule = {
  name: 'communities',
  entities: [CommunityEntity, NumberCounterEntity],
  resolvers: [CommunityResolver],
};
