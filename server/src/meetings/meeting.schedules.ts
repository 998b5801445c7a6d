import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { nextToTell, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { MeetingEntity } from './meeting.entity.js';
import { peopleSeated } from './meeting.people.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Near {
  communityId: string;
  id: string;
  threadId: string;
  hostId: string;
  hostRole: Role;
}

// One that has begun is near no more. Its own row is locked and looked at again, so that a worker that comes second
// finds nothing due.
const near = statement<Near>(
  'meetings.near',
  `select e.community_id as "communityId", e.id, e.thread_id as "threadId", e.host_id as "hostId",
     ho.role as "hostRole"
   from meeting e join member ho on ho.community_id = e.community_id and ho.id = e.host_id
   where e.near_told_at is null and e.called_off_at is null and e.closed_at is null
     and e.starts_at > $1::timestamptz and e.starts_at <= $1::timestamptz + interval '1 day'
   order by e.starts_at, e.id limit ${AT_ONCE} for no key update of e skip locked`,
);

/** Tells those with a seat a day before a meeting, or at the first run after that. */
export const tellOfNearMeetings: Schedule = {
  name: 'meetings.near',
  everySeconds: 300,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const now = services.clock.now();
      const due = await tx.rows(near, [now]);
      for (const { communityId, id, threadId, hostId, hostRole } of due) {
        const write = writeAs(services, tx, communityId, hostId, hostRole);
        const who = await peopleSeated(write, id);
        if (who.length > 0) {
          await concern(write, { threadId, kind: 'MEETING_NEAR', who, detailId: id });
        }
        await tx.update(MeetingEntity, { communityId, id }, { nearToldAt: now });
      }
      return due.length;
    }),
};

interface Owed {
  communityId: string;
  id: string;
  threadId: string;
  spaceId: string;
  hostId: string;
  cadenceDays: number;
  /** Whole calendar days since the working day after its end; 0 on it. */
  days: number;
  step: number;
  toldIds: string[];
}

const DAYS = `(($1::timestamptz at time zone y.time_zone)::date - e.minutes_on)`;

const owed = statement<Owed>(
  'meetings.minutes_owed',
  `select e.community_id as "communityId", e.id, e.thread_id as "threadId", e.space_id as "spaceId",
     e.host_id as "hostId", s.cadence_days as "cadenceDays", ${DAYS} as days, e.step, e.told_ids as "toldIds"
   from meeting e
   join space s on s.community_id = e.community_id and s.id = e.space_id
   join community y on y.id = e.community_id
   where e.closed_at is null and e.called_off_at is null and not e.all_told
     and ${DAYS} >= e.step * s.cadence_days
   order by e.minutes_on, e.id limit ${AT_ONCE} for no key update of e skip locked`,
);

// Whoever was there first waits for the minutes; else who follows it; else anybody of the team who is not asked.
const whoWaits = statement<{ id: string; role: Role }>(
  'meetings.who_waits',
  `select m.id, m.role from (
     select z.member_id, 1 as rank, z.asked_at as since from meeting_seat z
       where z.community_id = $1 and z.meeting_id = $2 and z.state = 'SEATED'
     union all select f.member_id, 2, f.since from follow f
       where f.community_id = $1 and f.thread_id = $3 and f.ended_at is null
     union all select a.id, 3, a.created_at from member a where a.community_id = $1 and a.role <> 'CUSTOMER'
   ) w join member m on m.community_id = $1 and m.id = w.member_id
   where m.id <> all($4::uuid[])
   order by m.left_at is not null, w.rank, w.since, m.id limit 1`,
);

async function tell(services: Services, tx: Tx, one: Owed, who: readonly string[]): Promise<void> {
  const { communityId, id, threadId } = one;
  const waiting = await tx.row(whoWaits, [communityId, id, threadId, who]);
  if (waiting) {
    await concern(writeAs(services, tx, communityId, waiting.id, waiting.role), {
      threadId,
      kind: 'MEETING_DUE',
      who: who.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
      detailId: id,
    });
  }
}

/** Every step that is due, in order: after downtime several are. */
async function tellSteps(services: Services, tx: Tx, one: Owed): Promise<void> {
  const { communityId, id, cadenceDays, days } = one;
  const steps = await responsibleFor(tx, communityId, one.spaceId, one.hostId);
  const told = new Set(one.toldIds);
  let { step } = one;
  let allTold = false;
  for (; !allTold && days >= step * cadenceDays; step += 1) {
    const who = nextToTell(steps, told);
    who.forEach((person) => told.add(person));
    if (who.length > 0) {
      await tell(services, tx, one, who);
    }
    allTold = nextToTell(steps, told).length === 0;
  }
  await tx.update(MeetingEntity, { communityId, id }, { step, toldIds: [...told], allTold });
}

/** Asks for minutes on the working day after a meeting, or at the first run after it: host, default owner, admins. */
export const askForMinutes: Schedule = {
  name: 'meetings.minutes',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(owed, [services.clock.now()]);
      for (const one of due) {
        await tellSteps(services, tx, one);
      }
      return due.length;
    }),
};
