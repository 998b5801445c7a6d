import { callForIdeasInput, callRefInput } from '@rapport/shared/inputs/irritant';
import {
  irritantAnswered,
  irritantPolicy,
  irritantToChange,
  membersOfFamilies,
  tellOnce,
} from '../irritants/irritant.module.js';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { callInside } from './answering.queries.js';
import { CallForIdeasEntity } from './answering.entity.js';
import { callEnded, callOpened } from './root-cause.events.js';
import { rootCausePolicy } from './root-cause.policy.js';
import { rootCauseInside } from './root-cause.queries.js';

interface CallOutcome {
  callId: string;
}

interface About {
  irritantId: string | null;
  rootCauseId: string | null;
  /** Irritants whose people are told. */
  concerned: { id: string; threadId: string }[];
  /** Whether only the team can see the call. */
  teamOnly: boolean;
}

const ofCause = statement<{ id: string; threadId: string }>(
  'root_causes.with_threads',
  `select id, thread_id as "threadId" from irritant
   where community_id = $1 and root_cause_id = $2 and withdrawn_at is null order by id`,
);

/** What a call is about, locked and looked at: a root cause, or an irritant that two people reported (practice 1.10). */
async function aboutWhat(
  write: Write,
  { irritantId, rootCauseId }: { irritantId?: string | null; rootCauseId?: string | null },
): Promise<About> {
  if (irritantId) {
    const irritant = await irritantToChange(write, irritantId);
    const { id, familyId } = irritantPolicy.authorize(write.actor, 'CALL', irritant);
    const concerned = await membersOfFamilies(write, [familyId]);
    return { irritantId: id, rootCauseId: null, concerned, teamOnly: false };
  }
  const cause = found(await rootCauseInside(write, rootCauseId ?? ''));
  const { id, space } = rootCausePolicy.authorize(write.actor, 'CALL', cause);
  const concerned = await write.tx.rows(ofCause, [write.actor.communityId, id]);
  // All may have been let go or taken back since it was named: then there is nothing that anybody says hurts.
  if (concerned.length === 0) {
    refuse(new NotPossible(words.nothingGathered));
  }
  return { irritantId: null, rootCauseId: id, concerned, teamOnly: space.visibility === 'STAFF' };
}

const standing = statement<{ id: string }>(
  'calls.standing_inside',
  `select id from call_for_ideas where community_id = $1 and ended_at is null
     and (irritant_id = $2::uuid or root_cause_id = $3::uuid)`,
);

/** Asks what could be built. It ends when somebody ends it, or when what it is about is fixed. */
export const callForIdeas = command({
  name: 'callForIdeas',
  action: 'irritant:steer',
  input: callForIdeasInput,
  async run(write, { question, ...given }): Promise<CallOutcome> {
    const { communityId, memberId } = write.actor;
    const { concerned, teamOnly, ...about } = await aboutWhat(write, given);
    if (await write.tx.row(standing, [communityId, about.irritantId, about.rootCauseId])) {
      refuse(new NotPossible(words.callStands));
    }
    const callId = write.ids.next();
    const opened = { openedById: memberId, openedAt: write.now };
    await write.tx.insert(CallForIdeasEntity, { communityId, id: callId, ...about, question, ...opened });
    await write.emit(callOpened, { callId, ...about });
    await tellWatchers(write, concerned);
    const ids = concerned.map(({ id }) => id);
    await tellOnce(write, 'CALL_FOR_IDEAS', ids, { detailId: callId, teamOnly });
    return { callId };
  },
});

async function tellWatchers(write: Write, irritants: About['concerned']): Promise<void> {
  for (const { id, threadId } of irritants) {
    await write.emit(irritantAnswered, { irritantId: id, threadId });
  }
}

const byId = statement<{ id: string; threadId: string }>(
  'irritants.with_thread',
  `select id, thread_id as "threadId" from irritant where community_id = $1
     and (id = $2::uuid or root_cause_id = $3::uuid) order by id`,
);

/** Ends a call for ideas. What was posted to it stays. */
export const endCall = command({
  name: 'endCall',
  action: 'irritant:steer',
  input: callRefInput,
  async run(write, { callId }): Promise<CallOutcome> {
    const { communityId } = write.actor;
    const { endedAt, irritantId, rootCauseId } = found(await callInside(write, callId));
    if (endedAt) {
      refuse(new NotPossible(words.callEnded));
    }
    await write.tx.update(CallForIdeasEntity, { communityId, id: callId }, { endedAt: write.now });
    await write.emit(callEnded, { callId });
    await tellWatchers(write, await write.tx.rows(byId, [communityId, irritantId, rootCauseId]));
    return { callId };
  },
});
