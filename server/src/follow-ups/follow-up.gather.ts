import { takeDue } from '../platform/due-rows.js';
import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { OutcomeEntity } from '../outcomes/outcome.module.js';
import { asksIn } from '../spaces/space.module.js';
import { FollowUpEntity } from './follow-up.entity.js';
import type { AskedAs } from './follow-up.rules.js';

/** Outcomes one transaction does: each may have been supported by thousands. */
const AT_ONCE = 5;
/** Rows of one insert; Postgres takes 65,535 values. */
const ROWS_AT_ONCE = 1_000;

interface Due {
  communityId: string;
  id: string;
}

// Who was told late had it late: the later of the two days counts.
const due = statement<Due>(
  'followUps.outcomes_due',
  `select o.community_id as "communityId", o.id from outcome o join community y on y.id = o.community_id
   where o.gathered_at is null and o.kind = 'RELEASE'
     and greatest(o.shipped_on, (o.published_at at time zone y.time_zone)::date) + y.follow_up_days
       <= ($1::timestamptz at time zone y.time_zone)::date
   order by o.published_at, o.id limit ${AT_ONCE} for no key update of o skip locked`,
);

// Of several reasons the strongest, of several ideas the first. Merging makes the author of what was merged a co-author.
const people = statement<{ memberId: string; ideaId: string; askedAs: AskedAs }>(
  'followUps.people_to_ask',
  `select distinct on (p.member_id) p.member_id as "memberId", p.idea_id as "ideaId", p.asked_as as "askedAs"
   from (
     select i.author_id as member_id, oi.idea_id, 'AUTHOR' as asked_as, 1 as rank, oi.position
     from outcome_idea oi join idea i on i.community_id = oi.community_id and i.id = oi.idea_id
     where oi.community_id = $1 and oi.outcome_id = $2
     union all
     select c.member_id, oi.idea_id, case c.way when 'MERGE' then 'AUTHOR' else 'CO_AUTHOR' end,
       case c.way when 'MERGE' then 1 else 2 end, oi.position
     from outcome_idea oi join idea_co_author c on c.community_id = oi.community_id and c.idea_id = oi.idea_id
     where oi.community_id = $1 and oi.outcome_id = $2 and c.state = 'STANDING'
     union all
     select v.member_id, oi.idea_id, 'SUPPORTER', 3, oi.position
     from outcome_idea oi join vote v on v.community_id = oi.community_id and v.idea_id = oi.idea_id
     where oi.community_id = $1 and oi.outcome_id = $2
   ) p
   join idea i on i.community_id = $1 and i.id = p.idea_id and i.withdrawn_at is null
   join member m on m.community_id = $1 and m.id = p.member_id
   join outcome o on o.community_id = $1 and o.id = $2
   join space s on s.community_id = $1 and s.id = o.space_id
   where ${asksIn()} and m.id <> o.author_id and m.left_at is null and (m.user_id is not null or m.email is not null)
   order by p.member_id, p.rank, p.position, p.idea_id`,
);

/** Settles who is asked about one outcome, at a moment. */
export async function gatherOutcome(
  { ids }: Pick<Services, 'ids'>,
  tx: Tx,
  { communityId, id }: Due,
  at: Date,
): Promise<void> {
  const found = await tx.rows(people, [communityId, id]);
  for (let from = 0; from < found.length; from += ROWS_AT_ONCE) {
    const rows = found.slice(from, from + ROWS_AT_ONCE).map((person) => ({
      communityId,
      id: ids.next(),
      outcomeId: id,
      ...person,
    }));
    await tx.insert(FollowUpEntity, rows);
  }
  await tx.update(OutcomeEntity, { communityId, id }, { gatheredAt: at });
}

/** Settles, some days after something was shipped and told, who is asked whether it helped (practice 1.12). */
export const gatherFollowUps: Schedule = {
  name: 'follow_ups.gather',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const outcomes = await tx.rows(due, [services.clock.now()]);
      for (const outcome of outcomes) {
        await gatherOutcome(services, tx, outcome, services.clock.now());
      }
      return outcomes.length;
    }),
};
