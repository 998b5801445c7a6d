import type { FeatureModule } from '../platform/module.js';
import { IdeaEntity, IdeaRevisionEntity, IdeaStatEntity, IdeaTagEntity } from './idea.entity.js';
import {
  IdeaConnectionFields,
  IdeaRevisionFields,
  MemberIdeaFields,
  SpaceIdeaFields,
  StageIdeaFields,
  ViewerIdeaFields,
} from './idea.fields.js';
import { ideaReactions } from './idea.reactions.js';
import { IdeaMutations } from './idea.mutations.js';
import { IdeaResolver } from './idea.resolver.js';
import { IdeaSubscription } from './idea.subscription.js';

export { editIdea, postIdea, withdrawIdea } from './idea.commands.js';
export { IdeaEntity } from './idea.entity.js';
export { ideaPath } from './idea.columns.js';
export {
  ideaEdited,
  ideaMoved,
  ideaPosted,
  ideaRestored,
  ideaTopic,
  ideaWithdrawn,
  type IdeaEdit,
  type IdeaPosting,
} from './idea.events.js';
export { listIdeas } from './idea.list.js';
export { bringInIdeas, wordsOfIdea, type BroughtIdea } from './idea.many.js';
export { ideaPolicy } from './idea.policy.js';
export { findIdea, findIdeaOfThread, ideaInside } from './idea.queries.js';
export { Idea, IdeaConnection } from './idea.type.js';
export { IDEA_EXCERPT_MAX, putIdeaAtStage, setLastWord } from './idea.writes.js';

export const ideaModule: FeatureModule = {
  name: 'ideas',
  entities: [IdeaEntity, IdeaRevisionEntity, IdeaTagEntity, IdeaStatEntity],
  resolvers: [
    IdeaResolver,
    IdeaMutations,
    IdeaSubscription,
    IdeaConnectionFields,
    IdeaRevisionFields,
    MemberIdeaFields,
    SpaceIdeaFields,
    StageIdeaFields,
    ViewerIdeaFields,
  ],
  reactions: ideaReactions,
};
