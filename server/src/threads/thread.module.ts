import type { FeatureModule } from '../platform/module.js';
import { CommentResolver } from './comment.resolver.js';
import {
  CommentEntity,
  CommentMentionEntity,
  CommentRevisionEntity,
  FollowEntity,
  ThreadEntity,
} from './thread.entity.js';
import { ThreadResolver } from './thread.resolver.js';
import { ThreadSubscription } from './thread.subscription.js';

export { Comment } from './comment.type.js';
export { concern, peopleConcerned, type Concern } from './concern.events.js';
export { editComment, postComment, withdrawComment } from './comment.commands.js';
export { CommentEntity, ThreadEntity } from './thread.entity.js';
export {
  commentEdited,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  commentsMoved,
  promisesTopic,
  threadTopic,
  type CommentEvent,
} from './thread.events.js';
export { followSeveral, openThreads } from './thread.many.js';
export { findThread, threadById, viewerFollows } from './thread.loaders.js';
export { threadPolicy } from './thread.policy.js';
export { postingLimits } from './posting-limits.js';
export { askerFor } from './who-waits.js';
export { THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';
export { Thread, ThreadKindEnum } from './thread.type.js';
export {
  followQuietly,
  followTogether,
  moveThread,
  openThread,
  setThreadSeal,
  setThreadWithdrawn,
  threadInside,
} from './thread.writes.js';

export const threadModule: FeatureModule = {
  name: 'threads',
  entities: [ThreadEntity, CommentEntity, CommentRevisionEntity, CommentMentionEntity, FollowEntity],
  resolvers: [ThreadResolver, CommentResolver, ThreadSubscription],
};
