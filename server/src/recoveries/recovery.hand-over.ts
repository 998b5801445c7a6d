import { handOverRecoveryInput } from '@rapport/shared/inputs/recovery';
import { recordHandOver } from '../hand-overs/hand-over.module.js';
import { command } from '../platform/command.js';
import { concern } from '../threads/thread.module.js';
import { RecoveryEntity } from './recovery.entity.js';
import { recoveryHandedOver } from './recovery.events.js';
import { inNameOf } from './recovery.opening.js';
import { changing, tellOther } from './recovery.writes.js';

/** Somebody else of the team answers for it from now on; the member reads why. What is owed stays due when it was. */
export const handOverRecovery = command({
  name: 'handOverRecovery',
  action: 'recovery:steer',
  input: handOverRecoveryInput,
  limits: ['edit'],
  async run(write, { recoveryId, toId, note }) {
    const recovery = await changing(write, recoveryId, 'HAND_OVER');
    const { threadId, ownerId, memberId } = recovery;
    await write.tx.update(
      RecoveryEntity,
      { communityId: write.actor.communityId, id: recoveryId },
      { ownerId: toId },
    );
    await recordHandOver(write, {
      kind: 'RECOVERY',
      thingId: recoveryId,
      threadId,
      fromId: ownerId,
      toId,
      note,
      tell: [],
    });
    await tellOther(write, recovery, 'RECOVERY_WORD');
    // Whose it is now hears of it from the person it happened to, as whoever had it first.
    await concern(inNameOf(write, memberId), {
      threadId,
      kind: 'RECOVERY_OPENED',
      who: [{ memberId: toId, reason: 'RESPONSIBLE' }],
      detailId: recoveryId,
    });
    await write.emit(recoveryHandedOver, { recoveryId });
    return { recoveryId };
  },
});
