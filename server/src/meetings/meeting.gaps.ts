import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';
import { MeetingGap } from './minutes.type.js';

const MONTH_DAYS = 31;

const listening = statement<{ spaceId: string; lastAt: Date | null; coming: boolean }>(
  'meetings.listening',
  `select space_id as "spaceId", max(starts_at) filter (where starts_at <= $2) as "lastAt",
     bool_or(ends_at > $2 and starts_at < $2::timestamptz + make_interval(days => ${MONTH_DAYS})) as coming
   from meeting where community_id = $1 and kind = 'LISTENING' and called_off_at is null
   group by space_id`,
);

/** Open spaces that customers read in which nobody listens in the coming month (practice 0.16). */
export async function gapsOf(context: RequestContext): Promise<MeetingGap[]> {
  const rows = await context.db.rows(listening, [context.actor.communityId, context.clock.now()]);
  const bySpace = new Map(rows.map((row) => [row.spaceId, row]));
  return (await spacesOf(context))
    .filter(({ id, visibility, archivedAt }) => {
      return visibility !== 'STAFF' && archivedAt === null && !bySpace.get(id)?.coming;
    })
    .map((space) => {
      const lastAt = bySpace.get(space.id)?.lastAt ?? null;
      return Object.assign(new MeetingGap(), { id: space.id, space, lastAt });
    });
}
