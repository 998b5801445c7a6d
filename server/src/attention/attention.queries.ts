import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';

interface Summary {
  waiting: number;
  late: number;
  oldestSince: Date | null;
}

const summary = statement<Summary>(
  'attention.summary',
  `select count(*)::int as waiting,
     (count(*) filter (where ($3::timestamptz at time zone c.time_zone)::date
       > (i.waiting_since at time zone c.time_zone)::date + s.cadence_days))::int as late,
     min(i.waiting_since) as "oldestSince"
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join community c on c.id = i.community_id
   where i.community_id = $1 and i.space_id = any($2::uuid[]) and i.withdrawn_at is null
     and i.waiting_since is not null`,
);

/** How much waits in the spaces the caller may see, or in one of them by slug. */
export async function summarise(context: RequestContext, space: string | null): Promise<Summary> {
  const spaces = (await spacesOf(context)).filter(({ slug }) => !space || slug === space).map(({ id }) => id);
  const row = await context.db.row(summary, [context.actor.communityId, spaces, context.clock.now()]);
  return row ?? { waiting: 0, late: 0, oldestSince: null };
}
