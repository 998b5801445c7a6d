import type { FeatureModule } from '../platform/module.js';
import { PurposeLookResolver } from './purpose-look.resolver.js';
import { PurposeResolver, SpacePurposesResolver } from './purpose.resolver.js';
import { SpaceAdminResolver } from './space-admin.resolver.js';
import {
  PurposeLookEntity,
  SpaceEntity,
  SpacePurposeEntity,
  StageEntity,
  TagEntity,
} from './space.entity.js';
import { spaceReactions } from './space.reactions.js';
import { SpaceResolver } from './space.resolver.js';
import { StageResolver } from './stage.resolver.js';
import { TagResolver } from './tag.resolver.js';

export { asksAndSees, asksIn } from './asking.js';
export { freshPlacesOf, placesOf, type Places } from './places.js';
export { setPurpose } from './purpose.commands.js';
export { lookAtPurpose } from './purpose-look.command.js';
export { createSpace } from './space.commands.js';
export { SpaceEntity, StageEntity, TagEntity } from './space.entity.js';
export { spaceChanged, stageRemoved, tagRemoved } from './space.events.js';
export { spacePolicy } from './space.policy.js';
export { findSpace, spaceInside, spacesOf, stagesInside, tagsInside } from './space.queries.js';
export {
  ensureTags,
  openSpaceForImport,
  operatorSpaces,
  operatorStages,
  operatorTags,
} from './space.operator.js';
export { nextToTell, responsibleFor, tellDueSteps, type Step } from './responsible.js';
export { sameName } from './space.rules.js';
export { mergedStageInside } from './stage.merged.js';
export { FIRST_STAGES } from './stage.rules.js';
export { Space, Stage, StageCategoryEnum, Tag } from './space.type.js';
export { createStage } from './stage.commands.js';
export { createTag } from './tag.commands.js';

export const spaceModule: FeatureModule = {
  name: 'spaces',
  entities: [SpaceEntity, SpacePurposeEntity, PurposeLookEntity, StageEntity, TagEntity],
  resolvers: [
    SpaceResolver,
    SpacePurposesResolver,
    PurposeResolver,
    PurposeLookResolver,
    SpaceAdminResolver,
    StageResolver,
    TagResolver,
  ],
  reactions: spaceReactions,
};
