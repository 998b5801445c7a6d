import type { Role } from '@rapport/shared/vocabulary';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { addressOf, signIns } from './content/people.js';

/** Somebody of the demo whom one can sign in as. */
interface DemoSignIn {
  id: string;
  name: string;
  role: Role;
  title: string | null;
}

const byAddress = statement<DemoSignIn>(
  'demo.sign_ins',
  `select m.id, m.name, m.role, m.title from member m join community c on c.id = m.community_id and c.demo
   where m.community_id = $1 and m.email = any($2::text[]) and m.left_at is null
   order by array_position($2::text[], m.email)`,
);

/** The people worth trying, in the order to show them; none outside the demo. */
export async function demoSignIns(db: Database, communityId: string): Promise<DemoSignIn[]> {
  return db.rows(byAddress, [communityId, signIns.map(addressOf)]);
}
