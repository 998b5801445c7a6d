import { ideaMoved } from '../ideas/idea.module.js';
import { reactTo } from '../platform/events.js';
import type { FeatureModule } from '../platform/module.js';
import { statement } from '../platform/statement.js';
import { PromiseDateEntity, PromiseEntity } from './promise.entity.js';
import { PromiseMutations } from './promise.mutations.js';
import { findBroken, remindBefore, tellOfLatePromises } from './promise.schedules.js';
import { IdeaPromiseFields, PromiseResolver, ThreadPromiseFields } from './promise.resolver.js';

export { ABOUT, ABOUT_JOINS, asAbout, type AboutRow } from './promise.about.js';
export { dropPromise, handOverPromise, keepPromise, makePromise, movePromise } from './promise.commands.js';
export { PromiseEntity } from './promise.entity.js';
export {
  promiseBroken,
  promiseDropped,
  promiseKept,
  promiseMade,
  promiseMoved,
  type PromiseEvent,
  type PromiseMoved,
} from './promise.events.js';
export { findBroken } from './promise.schedules.js';
export { findPromise, promisesOfThread } from './promise.queries.js';
export { promisePath } from './promise.columns.js';
export { quoteKeyOf, standingOf } from './promise.rules.js';
export { PromiseOfTeam, PromiseStateEnum } from './promise.type.js';
export { keepPromiseInside, recordPromise } from './promise.writes.js';

// A promise belongs to the space of what it is about, and suggestions move with their idea.
const goAlong = statement(
  'promises.go_along',
  `update promise set space_id = $3 where community_id = $1 and thread_id in (
     select thread_id from idea where community_id = $1 and id = $2
     union all select thread_id from suggestion where community_id = $1 and idea_id = $2)`,
);

/** What the team said it would do, and how it went. */
export const promiseModule: FeatureModule = {
  name: 'promises',
  entities: [PromiseEntity, PromiseDateEntity],
  resolvers: [PromiseResolver, PromiseMutations, IdeaPromiseFields, ThreadPromiseFields],
  schedules: [remindBefore, tellOfLatePromises, findBroken],
  reactions: [
    reactTo(ideaMoved, async (write, { ideaId, toSpaceId }) => {
      await write.tx.rows(goAlong, [write.actor.communityId, ideaId, toSpaceId]);
    }),
  ],
};
