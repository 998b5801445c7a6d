import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { addressOf, signIns } from './content/people.js';

const byAddress = statement<{ id: string }>(
  'demo.members',
  `select m.id from member m join community c on c.id = m.community_id and c.demo
   where m.community_id = $1 and m.email = any($2::text[]) and m.left_at is null
   order by array_position($2::text[], m.email)`,
);

/** Ids of the people worth trying, in the order to show them; none outside the demo. */
export async function demoMemberIds(db: Database, communityId: string): Promise<string[]> {
  return (await db.rows(byAddress, [communityId, signIns.map(addressOf)])).map(({ id }) => id);
}
