import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { nextToTell, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { lastOfTeam, waiterOf, type Waiter } from './late-note.people.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Late {
  communityId: string;
  ideaId: string;
  threadId: string;
  spaceId: string;
  deciderId: string | null;
  waitingSince: Date;
  cadenceDays: number;
  /** Whole calendar days of the community since it waits. */
  days: number;
  /** Steps told so far. */
  step: number;
  toldIds: string[];
}

/** Whole calendar days of the community without a word of staff, at the moment $1. */
const DAYS = `(($1::timestamptz at time zone y.time_zone)::date - (i.waiting_since at time zone y.time_zone)::date)`;

// What rests is let rest: an idea taken back or merged, a closed space.
const late = statement<Late>(
  'lateNotes.to_tell',
  `select i.community_id as "communityId", i.id as "ideaId", i.thread_id as "threadId", i.space_id as "spaceId",
     i.decider_id as "deciderId", i.waiting_since as "waitingSince", s.cadence_days as "cadenceDays",
     ${DAYS} as days, coalesce(w.step, 0) as step, coalesce(w.told_ids, '{}') as "toldIds"
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join community y on y.id = i.community_id
   left join late_watch w on w.community_id = i.community_id and w.idea_id = i.id
     and w.waiting_since = i.waiting_since
   where i.waiting_since is not null and i.withdrawn_at is null and i.category <> 'MERGED' and s.archived_at is null
     and w.all_told is not true and ${DAYS} > (coalesce(w.step, 0) + 1) * s.cadence_days
   order by i.waiting_since, i.id limit ${AT_ONCE} for no key update of i skip locked`,
);

// A step is taken by who writes it where the step before stands: the lock on the idea alone does not tell a worker
// that another was here between its look and its lock.
const take = statement<{ step: number }>(
  'lateNotes.take_step',
  `insert into late_watch (community_id, idea_id, waiting_since, step, told_ids, told_at, all_told)
   values ($1, $2, $3, $4, $5::uuid[], $6, $7)
   on conflict (community_id, idea_id, waiting_since) do update
     set step = excluded.step, told_ids = excluded.told_ids, told_at = excluded.told_at, all_told = excluded.all_told
     where late_watch.step = excluded.step - 1
   returning step`,
);

/** Tells the people of one step in the name of who waits, so that they hear of it from a person. */
async function tell(
  services: Services,
  tx: Tx,
  one: Late,
  who: readonly string[],
  by: Waiter,
): Promise<void> {
  await concern(writeAs(services, tx, one.communityId, by.memberId, by.role), {
    threadId: one.threadId,
    kind: 'LATE',
    who: who.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
    detailId: by.commentId,
  });
}

/** Every step that is due, in order: after downtime several are. */
async function tellSteps(services: Services, tx: Tx, one: Late): Promise<void> {
  const { communityId, ideaId, waitingSince, cadenceDays, days } = one;
  const by = await waiterOf(tx, communityId, ideaId);
  const owner = (await lastOfTeam(tx, communityId, ideaId)) ?? one.deciderId;
  const steps = await responsibleFor(tx, communityId, one.spaceId, owner);
  const told = new Set(one.toldIds);
  for (let { step } = one; by && days > (step + 1) * cadenceDays; step += 1) {
    const who = nextToTell(steps, told);
    who.forEach((id) => told.add(id));
    const allTold = nextToTell(steps, told).length === 0;
    const now = services.clock.now();
    const taken = await tx.row(take, [communityId, ideaId, waitingSince, step + 1, [...told], now, allTold]);
    if (!taken) {
      return;
    }
    if (who.length > 0) {
      await tell(services, tx, one, who, by);
    }
    if (allTold) {
      return;
    }
  }
}

/** Tells staff, step by step, that somebody waits longer than their space promises (practices 1.8, 2.8). */
export const tellOfLate: Schedule = {
  name: 'late.tell',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(late, [services.clock.now()]);
      for (const one of due) {
        await tellSteps(services, tx, one);
      }
      return due.length;
    }),
};
