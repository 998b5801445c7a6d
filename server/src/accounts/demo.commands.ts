import { statement } from '../platform/statement.js';
import { ensureUser } from './identity.writes.js';
import { SignInRefusal } from './refusal.js';
import { signInAs, type Answer, type Visit } from './visit.js';

// The demo's own people have addresses that nobody can have (RFC 2606). Whoever came by themselves, the operator's
// admin among them, is no one for others to try.
const demoMember = statement<{ name: string; email: string | null }>(
  'accounts.demo_member',
  `select name, email from member where community_id = $1 and id = $2 and left_at is null
     and (email is null or email ~ '@([^@]+[.])?(example|invalid|test)$|@example[.](com|net|org)$') for update`,
);
const giveIdentity = statement(
  'accounts.give_identity',
  `update member set user_id = $3, email = $4 where community_id = $1 and id = $2 and user_id is null`,
);

/** One click on a person of the demo. Anywhere else this is not here. */
export async function signInAsDemo(visit: Visit, { memberId }: { memberId: string }): Promise<Answer> {
  const { services, community } = visit;
  if (!community.demo) {
    throw new SignInRefusal('NOT_FOUND');
  }
  const userId = await services.db.transaction(async (tx) => {
    const member = await tx.row(demoMember, [community.id, memberId]);
    if (!member) {
      throw new SignInRefusal('NOT_FOUND');
    }
    const email = member.email ?? `${memberId}@demo.invalid`;
    const id = await ensureUser(services, tx, { email, name: member.name });
    await tx.rows(giveIdentity, [community.id, memberId, id, email]);
    return id;
  });
  return signInAs(visit, userId);
}
