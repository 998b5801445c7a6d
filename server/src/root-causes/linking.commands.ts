import { linkIdeaToIrritantInput } from '@rapport/shared/inputs/irritant';
import { ideaInside, ideaPolicy, type IdeaPosting } from '../ideas/idea.module.js';
import { irritantAnswered, irritantPolicy, irritantsInside } from '../irritants/irritant.module.js';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { callInside } from './answering.queries.js';
import { ideaAnswersChanged } from './root-cause.events.js';
import { rootCausePolicy } from './root-cause.policy.js';
import { rootCauseInside } from './root-cause.queries.js';

interface Answered {
  irritantId: string | null;
  rootCauseId: string | null;
}

const insertLink = statement<{ id: string }>(
  'irritants.link_idea',
  `insert into irritant_idea
     (community_id, id, idea_id, irritant_id, root_cause_id, call_id, linked_by_id, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
);
// With those of ideas that go on as this one: it is read as answering what they do.
const removeLink = statement<{ id: string }>(
  'irritants.unlink_idea',
  `with recursive part as (
     select $2::uuid as id
     union all
     select m.source_id from part p
     join idea_merge m on m.community_id = $1 and m.target_id = p.id and m.undone_at is null
   )
   delete from irritant_idea where community_id = $1 and idea_id in (select id from part)
     and (irritant_id = $3::uuid or root_cause_id = $4::uuid) returning id`,
);

async function tell(write: Write, ideaId: string, answered: Answered, linked: boolean): Promise<void> {
  await write.emit(ideaAnswersChanged, { ideaId, ...answered, linked });
  const { irritantId } = answered;
  const [irritant] = irritantId ? await irritantsInside(write, [irritantId]) : [];
  if (irritant) {
    await write.emit(irritantAnswered, { irritantId: irritant.id, threadId: irritant.threadId });
  }
}

async function link(
  write: Write,
  ideaId: string,
  answered: Answered,
  callId: string | null,
): Promise<boolean> {
  const { communityId, memberId } = write.actor;
  const { irritantId, rootCauseId } = answered;
  const id = write.ids.next();
  const values = [communityId, id, ideaId, irritantId, rootCauseId, callId, memberId, write.now];
  const row = await write.tx.row(insertLink, values);
  if (row) {
    await tell(write, ideaId, answered, true);
  }
  return row !== null;
}

/** @throws Refusal when the writer may not see what the idea is to answer, or it was withdrawn. */
async function checkAnswerable(write: Write, { irritantId, rootCauseId }: Answered): Promise<void> {
  if (irritantId) {
    const [irritant] = await irritantsInside(write, [irritantId]);
    irritantPolicy.authorize(write.actor, 'LINK_IDEA', found(irritant));
  } else {
    const cause = found(await rootCauseInside(write, rootCauseId ?? ''));
    rootCausePolicy.authorize(write.actor, 'LINK_IDEA', cause);
  }
}

interface LinkOutcome extends Answered {
  ideaId: string;
}

/** Says that an idea answers an irritant or a root cause. */
export const linkIdeaToIrritant = command({
  name: 'linkIdeaToIrritant',
  action: 'irritant:change',
  input: linkIdeaToIrritantInput,
  limits: ['vote'],
  async run(write, { ideaId, irritantId = null, rootCauseId = null }): Promise<LinkOutcome> {
    const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'unlocked'));
    ideaPolicy.authorize(write.actor, 'LINK', idea);
    const answered = { irritantId, rootCauseId };
    await checkAnswerable(write, answered);
    if (!(await link(write, ideaId, answered, null))) {
      refuse(new NotPossible(words.linkedAlready));
    }
    return { ideaId, ...answered };
  },
});

/** Takes that back. */
export const unlinkIdeaFromIrritant = command({
  name: 'unlinkIdeaFromIrritant',
  action: 'irritant:change',
  input: linkIdeaToIrritantInput,
  limits: ['vote'],
  async run(write, { ideaId, irritantId = null, rootCauseId = null }): Promise<LinkOutcome> {
    const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'unlocked'));
    ideaPolicy.authorize(write.actor, 'LINK', idea);
    const answered = { irritantId, rootCauseId };
    const values = [write.actor.communityId, ideaId, irritantId, rootCauseId];
    if (!(await write.tx.row(removeLink, values))) {
      refuse(new NotPossible(words.notLinked));
    }
    await tell(write, ideaId, answered, false);
    return { ideaId, ...answered };
  },
});

/** What an idea answers from its beginning. @throws Refusal at the field of the new idea that names what is not there. */
export async function linkPostedIdea(
  write: Write,
  {
    ideaId,
    irritantIds,
    rootCauseIds,
    callId,
  }: Pick<IdeaPosting, 'ideaId' | 'irritantIds' | 'rootCauseIds' | 'callId'>,
): Promise<void> {
  if (callId) {
    const call = await callInside(write, callId);
    if (!call) {
      throw invalid('callId', 'UNKNOWN');
    }
    if (call.endedAt) {
      throw invalid('callId', 'INVALID', words.callEnded);
    }
    await link(write, ideaId, { irritantId: call.irritantId, rootCauseId: call.rootCauseId }, callId);
  }
  const wanted = [...new Set(irritantIds)];
  const irritants = wanted.length > 0 ? await irritantsInside(write, wanted) : [];
  if (irritants.filter(({ withdrawnAt }) => !withdrawnAt).length < wanted.length) {
    throw invalid('irritantIds', 'UNKNOWN');
  }
  for (const { id } of irritants) {
    await link(write, ideaId, { irritantId: id, rootCauseId: null }, null);
  }
  // Locked in the order of their ids, so that two who post at once do not wait for each other.
  for (const rootCauseId of [...new Set(rootCauseIds)].sort()) {
    if (!(await rootCauseInside(write, rootCauseId))) {
      throw invalid('rootCauseIds', 'UNKNOWN');
    }
    await link(write, ideaId, { irritantId: null, rootCauseId }, null);
  }
}
