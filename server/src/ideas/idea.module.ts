import type { FeatureModule } from '../platform/module.js';
import {
  IdeaCoAuthorEntity,
  IdeaEntity,
  IdeaRevisionEntity,
  IdeaStatEntity,
  IdeaTagEntity,
} from './idea.entity.js';
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
export { IdeaCoAuthorEntity, IdeaEntity } from './idea.entity.js';
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
export { judgedOf } from './idea.judged.js';
export { hasMovedOn, mergeOf, SuggestionMerge, type Sides } from './idea.merge.js';
export { ideaPolicy, type JudgedIdea } from './idea.policy.js';
export {
  findIdea,
  findIdeaOfThread,
  ideaInside,
  VISIBLE_IDEA,
  visibleIdeas,
  type IdeaInSpace,
} from './idea.queries.js';
export { revisionInside } from './idea.revisions.js';
export { ChangeIdeaResult, IdeaChanged } from './idea.result.js';
export { waitingOf } from './idea.rules.js';
export { Idea, IdeaConnection, IdeaRevision } from './idea.type.js';
export { IDEA_EXCERPT_MAX, putIdeaAtStage, reviseIdea, setLastWord } from './idea.writes.js';

export const ideaModule: FeatureModule = {
  name: 'ideas',
  entities: [IdeaEntity, IdeaRevisionEntity, IdeaTagEntity, IdeaStatEntity, IdeaCoAuthorEntity],
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
