import { handOverRecoveryInput } from '@rapport/shared/inputs/recovery';
import { recordHandOver } from '../hand-overs/hand-over.module.js';
import words from '../locales/en/recoveries.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { RecoveryEntity } from './recovery.entity.js';
import { recoveryHandedOver } from './recovery.events.js';
import { inNameOf } from './recovery.opening.js';
import { changing, tellOther, type Told } from './recovery.writes.js';

/** Puts it into other hands and tells both sides. @throws Refusal on `toId`. */
async function giveTo(write: Write, recovery: Told, toId: string, note: string): Promise<void> {
  const { id, threadId, ownerId, memberId } = recovery;
  await write.tx.update(RecoveryEntity, { communityId: write.actor.communityId, id }, { ownerId: toId });
  const handOver = {
    kind: 'RECOVERY',
    thingId: id,
    threadId,
    fromId: ownerId,
    toId,
    note,
    tell: [],
  } as const;
  await recordHandOver(write, handOver);
  await tellOther(write, recovery, 'RECOVERY_WORD');
  // Whose it is now hears of it from the person it happened to, as whoever had it first.
  await concern(inNameOf(write, memberId), {
    threadId,
    kind: 'RECOVERY_OPENED',
    who: [{ memberId: toId, reason: 'RESPONSIBLE' }],
    detailId: id,
  });
  await write.emit(recoveryHandedOver, { recoveryId: id });
}

/** Somebody else of the team answers for it from now on; the member reads why. What is owed stays due when it was. */
export const handOverRecovery = command({
  name: 'handOverRecovery',
  action: 'recovery:steer',
  input: handOverRecoveryInput,
  limits: ['edit'],
  async run(write, { recoveryId, toId, note }) {
    await giveTo(write, await changing(write, recoveryId, 'HAND_OVER'), toId, note);
    return { recoveryId };
  },
});

const heldBy = statement<Told>(
  'recoveries.held_by',
  `select r.id, r.thread_id as "threadId", t.space_id as "spaceId", r.member_id as "memberId",
     r.owner_id as "ownerId"
   from recovery r join thread t on t.community_id = r.community_id and t.id = r.thread_id
   where r.community_id = $1 and r.owner_id = $2 and r.closed_at is null order by r.id for no key update of r`,
);

/** What somebody answered for goes on with whoever answers for its space, since they are not on the team any more. */
export async function letGo(write: Write, memberId: string): Promise<void> {
  const { communityId } = write.actor;
  for (const recovery of await write.tx.rows(heldBy, [communityId, memberId])) {
    const [people] = await responsibleFor(write.tx, communityId, recovery.spaceId, null);
    const toId = people?.find((one) => one !== recovery.memberId);
    if (toId) {
      await giveTo(write, recovery, toId, words.leftTheTeam);
    }
  }
}
