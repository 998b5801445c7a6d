import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { responsibleFor, tellDueSteps } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { PromiseEntity } from './promise.entity.js';
import { promiseBroken } from './promise.events.js';
import { whoWaitsFor } from './promise.people.js';
import { BROKEN_AFTER_DAYS, REMIND_DAYS } from './promise.rules.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Due {
  communityId: string;
  id: string;
  threadId: string;
  spaceId: string;
  ownerId: string;
  madeToId: string | null;
  cadenceDays: number;
  /** Whole calendar days of the community since the day it is due as said last; negative before. */
  days: number;
  step: number;
  toldIds: string[];
}

/** The day at the moment $1 where the community is. */
const TODAY = `($1::timestamptz at time zone y.time_zone)::date`;
// What rests is let rest: a thing taken back, a closed space.
const OPEN = `select p.community_id as "communityId", p.id, p.thread_id as "threadId", t.space_id as "spaceId",
     p.owner_id as "ownerId", p.made_to_id as "madeToId", s.cadence_days as "cadenceDays",
     ${TODAY} - p.due_on as days, p.step, p.told_ids as "toldIds"
   from promise p
   join thread t on t.community_id = p.community_id and t.id = p.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id
   join community y on y.id = p.community_id
   where p.closed_at is null and t.withdrawn_at is null and s.archived_at is null`;
const TAKEN = `order by p.due_on, p.id limit ${AT_ONCE} for update of p skip locked`;

// Not on the day on which it was made or moved: who has just named a day has it in mind.
const near = statement<Due>(
  'promises.near',
  `${OPEN} and p.reminded_before_at is null and ${TODAY} between p.due_on - ${REMIND_DAYS} and p.due_on
     and (p.made_at at time zone y.time_zone)::date < ${TODAY}
     and not exists (select 1 from promise_date pd where pd.community_id = p.community_id and pd.promise_id = p.id
       and (pd.at at time zone y.time_zone)::date >= ${TODAY}) ${TAKEN}`,
);
const past = statement<Due>(
  'promises.past',
  `${OPEN} and not p.all_told and ${TODAY} - p.due_on > p.step * s.cadence_days ${TAKEN}`,
);
const broken = statement<Due>(
  'promises.broken',
  `${OPEN} and p.broken_at is null and ${TODAY} - p.first_due_on > ${BROKEN_AFTER_DAYS} ${TAKEN}`,
);

/** Tells people of the team of a promise in the name of who waits for it, so that they hear of it from a person. */
async function remind(services: Services, tx: Tx, promise: Due, people: readonly string[]): Promise<void> {
  const waiting = await whoWaitsFor(tx, promise, people);
  if (waiting) {
    await concern(writeAs(services, tx, promise.communityId, waiting.id, waiting.role), {
      threadId: promise.threadId,
      kind: 'PROMISE_DUE',
      who: people.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
      detailId: promise.id,
    });
  }
}

async function change(tx: Tx, { communityId, id }: Due, values: Partial<PromiseEntity>): Promise<void> {
  await tx.update(PromiseEntity, { communityId, id }, values);
}

/** Reminds the owner some days before, once for each day that was named. */
export const remindBefore: Schedule = {
  name: 'promises.remind',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const now = services.clock.now();
      const due = await tx.rows(near, [now]);
      for (const promise of due) {
        const steps = await responsibleFor(tx, promise.communityId, promise.spaceId, promise.ownerId);
        await remind(services, tx, promise, steps[0] ?? []);
        await change(tx, promise, { remindedBeforeAt: now });
      }
      return due.length;
    }),
};

async function tellSteps(services: Services, tx: Tx, promise: Due): Promise<void> {
  const told = await tellDueSteps(
    tx,
    promise,
    (step) => promise.days > step * promise.cadenceDays,
    (who) => remind(services, tx, promise, who),
  );
  await change(tx, promise, { ...told, toldAt: services.clock.now() });
}

/** Tells the owner that the day has passed and then, for every cadence of its space, the next ones (practice 2.8). */
export const tellOfLatePromises: Schedule = {
  name: 'promises.late',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(past, [services.clock.now()]);
      for (const promise of due) {
        await tellSteps(services, tx, promise);
      }
      return due.length;
    }),
};

/** Counts what stands open long after its first day as broken, once, whatever day was named since. */
export const findBroken: Schedule = {
  name: 'promises.broken',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(broken, [services.clock.now()]);
      for (const promise of due) {
        const { communityId, id: promiseId, threadId, madeToId, ownerId } = promise;
        await change(tx, promise, { brokenAt: services.clock.now() });
        const waiting = await whoWaitsFor(tx, promise, [ownerId]);
        if (waiting) {
          const write = writeAs(services, tx, communityId, waiting.id, waiting.role);
          await write.emit(promiseBroken, { promiseId, threadId, madeToId, why: 'LATE' });
        }
      }
      return due.length;
    }),
};
