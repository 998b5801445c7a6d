import { calendarInside, nextWorkingDayEnd } from '../communities/community.module.js';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { nextToTell, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { RecoveryEntity } from './recovery.entity.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Due {
  communityId: string;
  id: string;
  threadId: string;
  spaceId: string;
  memberId: string;
  ownerId: string;
  toldIds: string[];
  nextTellAt: Date;
}

// Its own row is locked and looked at again, so that a worker that comes second finds nothing due.
const due = statement<Due>(
  'recoveries.due',
  `select r.community_id as "communityId", r.id, r.thread_id as "threadId", t.space_id as "spaceId",
     r.member_id as "memberId", r.owner_id as "ownerId", r.told_ids as "toldIds", r.next_tell_at as "nextTellAt"
   from recovery r join thread t on t.community_id = r.community_id and t.id = r.thread_id
   where r.next_tell_at <= $1::timestamptz and r.closed_at is null
   order by r.next_tell_at, r.id limit ${AT_ONCE} for no key update of r skip locked`,
);

/** Every step that is due, one for each working day: after downtime several are. */
async function tellSteps(services: Services, tx: Tx, one: Due): Promise<void> {
  const { communityId, id, threadId, memberId } = one;
  const now = services.clock.now();
  const calendar = await calendarInside(tx, communityId);
  const steps = await responsibleFor(tx, communityId, one.spaceId, one.ownerId);
  // Nobody of the team is told of their own case.
  const told = new Set([...one.toldIds, memberId]);
  let next: Date | null = one.nextTellAt;
  while (next && next <= now) {
    const who = nextToTell(steps, told);
    who.forEach((person) => told.add(person));
    if (who.length > 0) {
      await concern(writeAs(services, tx, communityId, memberId, 'CUSTOMER'), {
        threadId,
        kind: 'RECOVERY_DUE',
        who: who.map((person) => ({ memberId: person, reason: 'RESPONSIBLE' as const })),
        detailId: id,
      });
    }
    next = nextToTell(steps, told).length > 0 ? nextWorkingDayEnd(next, calendar) : null;
  }
  await tx.update(
    RecoveryEntity,
    { communityId, id },
    { toldIds: [...told].filter((person) => person !== memberId), nextTellAt: next },
  );
}

/** Tells the owner that a word is late, a working day later the default owner, then the admins (practice 0.20). */
export const remindOfRecoveries: Schedule = {
  name: 'recoveries.remind',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const late = await tx.rows(due, [services.clock.now()]);
      for (const one of late) {
        await tellSteps(services, tx, one);
      }
      return late.length;
    }),
};
