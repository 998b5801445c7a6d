import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { tellDueSteps } from '../spaces/space.module.js';
import { askerFor, concern } from '../threads/thread.module.js';
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

// Whoever was there first waits for the minutes.
const ask = askerFor(
  'MEETING_DUE',
  `select z.member_id, z.asked_at as since from meeting_seat z
   where z.community_id = $1 and z.meeting_id = $2 and z.state = 'SEATED'`,
);

async function tellSteps(services: Services, tx: Tx, one: Owed): Promise<void> {
  const { communityId, id, cadenceDays, days } = one;
  const told = await tellDueSteps(
    tx,
    { ...one, ownerId: one.hostId },
    (step) => days >= step * cadenceDays,
    (who) => ask(services, tx, one, who),
  );
  await tx.update(MeetingEntity, { communityId, id }, told);
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
