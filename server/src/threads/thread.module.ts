import type { FeatureModule } from '../platform/module.js';
import { CommentEntity, CommentRevisionEntity, FollowEntity, ThreadEntity } from './thread.entity.js';

export { CommentEntity, FollowEntity, ThreadEntity } from './thread.entity.js';

export const threadModule: FeatureModule = {
  name: 'threads',
  entities: [ThreadEntity, CommentEntity, CommentRevisionEntity, FollowEntity],
};
