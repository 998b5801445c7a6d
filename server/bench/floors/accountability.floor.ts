import { statement } from '../../src/platform/statement.js';
import type { Database } from '../../src/platform/database.js';

// The least that answers the same: one sum over the counts of the range, and one over what waits.
const sums = statement<{ figure: string; month: string; bucket: number; count: number }>(
  'bench.accountability',
  `select c.figure, to_char(c.day, 'YYYY-MM') as month, c.bucket, sum(c.count)::int as count
   from accountability_count c join space s on s.community_id = c.community_id and s.id = c.space_id and s.visibility = 'PUBLIC'
   where c.community_id = $1 and c.day >= now()::date - 365 group by 1, 2, 3`,
);
const waiting = statement<{ spaceId: string; count: number }>(
  'bench.accountability_waiting',
  `select c.space_id as "spaceId", sum(c.count)::int as count from accountability_count c
   where c.community_id = $1 and c.figure in ('WAITING', 'TEAM_NO_WORD') group by 1`,
);

/** The counts behind the page, summed and sent as they are. */
export async function readAccountabilitySums(db: Database, communityId: string): Promise<object> {
  const [flows, stocks] = await Promise.all([db.rows(sums, [communityId]), db.rows(waiting, [communityId])]);
  return { flows, stocks };
}
