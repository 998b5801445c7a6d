import { memberPreferencesChanged } from '../members/member.module.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { moveDigestAsChosen } from './digest.writes.js';

/** What waits for a digest follows a new pace, hour, day or zone. */
export const digestReactions: Reaction[] = [
  reactTo(memberPreferencesChanged, ({ tx, actor, now }, { memberId }) =>
    moveDigestAsChosen(tx, actor.communityId, memberId, now),
  ),
];
