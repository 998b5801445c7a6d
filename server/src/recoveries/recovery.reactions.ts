import { answerRated } from '../answer-ratings/answer-rating.module.js';
import { followUpAnswered } from '../follow-ups/follow-up.module.js';
import { incidentHit } from '../incidents/incident.module.js';
import { memberRoleChanged, teamMemberGone } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { promiseBroken } from '../promises/promise.module.js';
import { letGo } from './recovery.hand-over.js';
import { openRecovery } from './recovery.opening.js';

const authorOfOutcome = statement<{ id: string }>(
  'recoveries.author_of_outcome',
  'select author_id as id from outcome where community_id = $1 and id = $2',
);
const ownerOfPromise = statement<{ id: string }>(
  'recoveries.owner_of_promise',
  'select owner_id as id from promise where community_id = $1 and id = $2',
);

async function personOf(write: Write, who: typeof authorOfOutcome, thingId: string): Promise<string | null> {
  return (await write.tx.row(who, [write.actor.communityId, thingId]))?.id ?? null;
}

/** What opens a recovery, or takes it from somebody, in the transaction of what happened (practices 0.20, 2.5). */
export const recoveryReactions: readonly Reaction[] = [
  reactTo(followUpAnswered, async (write, { followUpId, outcomeId, threadId, memberId, verdict }) => {
    if (verdict === 'NOT') {
      const ownerId = await personOf(write, authorOfOutcome, outcomeId);
      await openRecovery(write, { memberId, threadId, cause: 'FOLLOW_UP', sourceId: followUpId, ownerId });
    }
  }),
  reactTo(answerRated, async (write, { answerId, threadId, memberId, writerId, value }) => {
    if (value === 'NO') {
      const owner = { ownerId: writerId };
      await openRecovery(write, { memberId, threadId, cause: 'ANSWER_RATING', sourceId: answerId, ...owner });
    }
  }),
  reactTo(promiseBroken, async (write, { promiseId, threadId, madeToId }) => {
    if (madeToId) {
      const ownerId = await personOf(write, ownerOfPromise, promiseId);
      const broken = { cause: 'PROMISE', sourceId: promiseId } as const;
      await openRecovery(write, { memberId: madeToId, threadId, ...broken, ownerId });
    }
  }),
  reactTo(incidentHit, async (write, { incidentId, threadId, memberId, authorId }) => {
    const hit = { cause: 'INCIDENT', sourceId: incidentId } as const;
    await openRecovery(write, { memberId, threadId, ...hit, ownerId: authorId });
  }),
  reactTo(memberRoleChanged, async (write, { memberId, byTeam }) => {
    if (!byTeam) {
      await letGo(write, memberId);
    }
  }),
  reactTo(teamMemberGone, (write, { memberId }) => letGo(write, memberId)),
];
