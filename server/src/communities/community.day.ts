import { localDay } from '../platform/clock.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

const zone = statement<{ timeZone: string }>(
  'communities.time_zone',
  `select time_zone as "timeZone" from community where id = $1`,
);

/** Today where the community is, at the moment of the write, as YYYY-MM-DD. */
export async function communityDay(write: Write): Promise<string> {
  const row = await write.tx.row(zone, [write.actor.communityId]);
  if (!row) {
    throw new Error('The community of this write is gone.');
  }
  return localDay(write.now, row.timeZone);
}
