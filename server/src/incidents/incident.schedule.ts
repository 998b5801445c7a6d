import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { nextToTell, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { IncidentEntity } from './incident.entity.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Due {
  communityId: string;
  id: string;
  threadId: string;
  spaceId: string;
  ownerId: string;
  cadenceDays: number;
  /** Whole calendar days since the day of the report; 0 on it. */
  days: number;
  step: number;
  toldIds: string[];
}

const DAYS = `(($1::timestamptz at time zone y.time_zone)::date - n.report_on)`;

// Its own row is locked and looked at again, so that a worker that comes second finds nothing due.
const due = statement<Due>(
  'incidents.due',
  `select n.community_id as "communityId", n.id, n.thread_id as "threadId", t.space_id as "spaceId",
     coalesce(p.owner_id, n.author_id) as "ownerId", s.cadence_days as "cadenceDays", ${DAYS} as days, n.step,
     n.told_ids as "toldIds"
   from incident n
   join thread t on t.community_id = n.community_id and t.id = n.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id
   join community y on y.id = n.community_id
   left join promise p on p.community_id = n.community_id and p.id = n.promise_id
   where n.reported_at is null and not n.all_told and ${DAYS} >= n.step * s.cadence_days
   order by n.report_on, n.id limit ${AT_ONCE} for no key update of n skip locked`,
);

// Whoever was hit first waits for it; else who follows it; else an admin who is not asked themselves.
const whoWaits = statement<{ id: string; role: Role }>(
  'incidents.who_waits',
  `select m.id, m.role from (
     select h.member_id, 1 as rank, h.at as since from incident_hit h where h.community_id = $1 and h.incident_id = $2
     union all select f.member_id, 2, f.since from follow f
       where f.community_id = $1 and f.thread_id = $3 and f.ended_at is null
     union all select a.id, 3, a.created_at from member a where a.community_id = $1 and a.role <> 'CUSTOMER'
   ) w join member m on m.community_id = $1 and m.id = w.member_id
   where m.id <> all($4::uuid[])
   order by m.left_at is not null, w.rank, w.since, m.id limit 1`,
);

async function tell(services: Services, tx: Tx, one: Due, who: readonly string[]): Promise<void> {
  const { communityId, id, threadId } = one;
  const waiting = await tx.row(whoWaits, [communityId, id, threadId, who]);
  if (waiting) {
    await concern(writeAs(services, tx, communityId, waiting.id, waiting.role), {
      threadId,
      kind: 'INCIDENT_DUE',
      who: who.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
      detailId: id,
    });
  }
}

/** Every step that is due, in order: after downtime several are. */
async function tellSteps(services: Services, tx: Tx, one: Due): Promise<void> {
  const { communityId, id, cadenceDays, days } = one;
  const steps = await responsibleFor(tx, communityId, one.spaceId, one.ownerId);
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
  await tx.update(IncidentEntity, { communityId, id }, { step, toldIds: [...told], allTold });
}

/** Asks for the report on its day, or at the first run after it: its owner, the default owner, the admins. */
export const remindOfReports: Schedule = {
  name: 'incidents.due',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const owed = await tx.rows(due, [services.clock.now()]);
      for (const one of owed) {
        await tellSteps(services, tx, one);
      }
      return owed.length;
    }),
};
