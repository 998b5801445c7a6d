import { ideaEdited, ideaMoved } from '../ideas/idea.module.js';
import { reactTo } from '../platform/events.js';
import type { FeatureModule } from '../platform/module.js';
import { spaceChanged } from '../spaces/space.module.js';
import { commentPosted } from '../threads/thread.module.js';
import { retellCredits } from './merge.credits.js';
import {
  IdeaMergeCoAuthorEntity,
  IdeaMergeEntity,
  IdeaMergeFollowEntity,
  IdeaMergeVoteEntity,
  IdeaOwnVoteEntity,
} from './merge.entity.js';
import { refuseCommentOnMerged } from './merge.guards.js';
import { bindWritersOfUnions } from './merge.revisions.js';
import { CommentMergeFields, IdeaMergeFields, MergeResolver } from './merge.resolver.js';

export { mergeIdeas } from './merge.commands.js';
export { ideasMerged, mergeUndone, type OfMerge } from './merge.events.js';

export const mergeModule: FeatureModule = {
  name: 'merging',
  entities: [
    IdeaMergeEntity,
    IdeaMergeVoteEntity,
    IdeaOwnVoteEntity,
    IdeaMergeFollowEntity,
    IdeaMergeCoAuthorEntity,
  ],
  resolvers: [MergeResolver, IdeaMergeFields, CommentMergeFields],
  reactions: [
    reactTo(commentPosted, refuseCommentOnMerged),
    reactTo(ideaEdited, bindWritersOfUnions),
    reactTo(spaceChanged, async (write, { spaceId }) => retellCredits(write, spaceId)),
    reactTo(ideaMoved, async (write, { toSpaceId }) => retellCredits(write, toSpaceId)),
  ],
};
