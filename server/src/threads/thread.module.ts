import type { FeatureModule } from '../platform/module.js';
import { CommentEntity, CommentRevisionEntity, FollowEntity, ThreadEntity } from './thread.entity.js';

export { CommentEntity, FollowEntity, ThreadEntity } from './thread.entity.js';
export {
  commentEdited,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  threadTopic,
  type CommentEvent,
} from './thread.events.js';
export { findThread, followerCount, threadById, viewerFollows } from './thread.loaders.js';
export { threadPolicy, type ThreadAction } from './thread.policy.js';
export { THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';
export { Thread } from './thread.type.js';
export {
  followQuietly,
  moveThread,
  openThread,
  setThreadWithdrawn,
  threadInside,
  type NewThread,
} from './thread.writes.js';

export const threadModule: FeatureModule = {
  name: 'threads',
  entities: [ThreadEntity, CommentEntity, CommentRevisionEntity, FollowEntity],
};
