import { irritantRefInput, meTooInput } from '@rapport/shared/inputs/irritant';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { followQuietly } from '../threads/thread.module.js';
import { irritantToChange, recount } from './family.writes.js';
import type { IrritantOutcome } from './irritant.commands.js';
import { irritantHitsLess, irritantHitsMore, type OfIrritant } from './irritant.events.js';
import { irritantPolicy } from './irritant.policy.js';

const say = statement(
  'irritants.me_too',
  `insert into irritant_report (community_id, id, irritant_id, member_id, situation, created_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, irritant_id, member_id) do update set situation = excluded.situation`,
);

/** Says that an irritant hits one too, or says it differently; and follows it. */
export const meToo = command({
  name: 'meToo',
  action: 'irritant:report',
  input: meTooInput,
  limits: ['vote'],
  async run(write, { irritantId, situation }): Promise<IrritantOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, familyId } = irritantPolicy.authorize(
      write.actor,
      'REPORT',
      await irritantToChange(write, irritantId),
    );
    await write.tx.rows(say, [communityId, write.ids.next(), irritantId, memberId, situation, write.now]);
    await recount(write, [familyId]);
    await followQuietly(write, threadId, memberId);
    await write.emit(irritantHitsMore, { irritantId, threadId, memberId });
    return { irritantId };
  },
});

// Whoever said it at one that was marked as the same later takes that back too: they see one irritant and one number.
const unsay = statement<OfIrritant>(
  'irritants.take_back_me_too',
  `delete from irritant_report r using irritant i
   where i.community_id = $1 and i.family_id = $2 and i.author_id <> $3
     and r.community_id = i.community_id and r.irritant_id = i.id and r.member_id = $3
   returning i.id as "irritantId", i.thread_id as "threadId"`,
);

/** Takes a "me too" back. Following is left alone. */
export const takeBackMeToo = command({
  name: 'takeBackMeToo',
  action: 'irritant:report',
  input: irritantRefInput,
  limits: ['vote'],
  async run(write, { irritantId }): Promise<IrritantOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, familyId } = await irritantToChange(write, irritantId);
    const unsaid = await write.tx.rows(unsay, [communityId, familyId, memberId]);
    await recount(write, [familyId]);
    const others = unsaid.filter((one) => one.irritantId !== irritantId);
    for (const one of [{ irritantId, threadId }, ...others]) {
      await write.emit(irritantHitsLess, { ...one, memberId });
    }
    return { irritantId };
  },
});
