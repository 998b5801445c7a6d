import type { FeatureModule } from '../platform/module.js';
import { SpaceEntity, SpacePurposeEntity, StageEntity, TagEntity } from './space.entity.js';
import { SpaceResolver } from './space.resolver.js';

export { SpaceEntity, SpacePurposeEntity, StageEntity, TagEntity } from './space.entity.js';
export { spacePolicy } from './space.policy.js';
export {
  findSpace,
  spaceInside,
  spacesOf,
  stagesInside,
  stagesOf,
  tagsInside,
  tagsOf,
} from './space.queries.js';
export { Space, Stage, StageCategoryEnum, Tag } from './space.type.js';

export const spaceModule: FeatureModule = {
  name: 'spaces',
  entities: [SpaceEntity, SpacePurposeEntity, StageEntity, TagEntity],
  resolvers: [SpaceResolver],
};
