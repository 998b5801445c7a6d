import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { tellDueSteps } from '../spaces/space.module.js';
import { askerFor } from '../threads/thread.module.js';
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

// Whoever was hit first waits for it.
const ask = askerFor(
  'INCIDENT_DUE',
  'select h.member_id, h.at as since from incident_hit h where h.community_id = $1 and h.incident_id = $2',
);

async function tellSteps(services: Services, tx: Tx, one: Due): Promise<void> {
  const { communityId, id, cadenceDays, days } = one;
  const told = await tellDueSteps(
    tx,
    one,
    (step) => days >= step * cadenceDays,
    (who) => ask(services, tx, one, who),
  );
  await tx.update(IncidentEntity, { communityId, id }, told);
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
