import { ensureCommunity, forgetCommunities, setUpCommunity } from '../communities/community.module.js';
import { MemberEntity } from '../members/member.module.js';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { fingerprint, randomSecret } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { memberJoined } from './account.events.js';
import { ensureUser } from './identity.writes.js';
import { newMember } from './membership.commands.js';
import { SignInRefusal } from './refusal.js';
import { countAttempt } from './sign-in.limits.js';
import { signInAs, type Answer, type Visit } from './visit.js';

const isSetUp = statement<{ id: string }>(
  'accounts.is_set_up',
  `select id from community where id = $1 and set_up_at is not null`,
);
const replaceToken = statement(
  'accounts.replace_set_up_token',
  `insert into set_up_token (community_id, token_hash, created_at) values ($1, $2, $3)
   on conflict (community_id) do update set token_hash = $2, created_at = $3, used_at = null`,
);
const useToken = statement<{ communityId: string }>(
  'accounts.use_set_up_token',
  `update set_up_token set used_at = $3 where community_id = $1 and token_hash = $2 and used_at is null
   returning community_id as "communityId"`,
);

/**
 * The one-time link by which the first admin comes in. To be printed at the start, never logged; each start makes a
 * new one and the older ones end.
 *
 * @returns null once the community has been set up.
 */
export async function createSetUpLink(services: Services): Promise<string | null> {
  const { db, clock, ids, publicUrl } = services;
  const { communityId } = await ensureCommunity(db, clock, ids);
  if (await db.row(isSetUp, [communityId])) {
    return null;
  }
  const token = randomSecret();
  await db.rows(replaceToken, [communityId, fingerprint(token), clock.now()]);
  return `${publicUrl}/set-up?token=${token}`;
}

/** The first admin names the community; all of it happens or nothing, once. */
export async function setUp(
  visit: Visit,
  input: { token: string; communityName: string; name: string; email: string },
): Promise<Answer> {
  const { services, community } = visit;
  await countAttempt(services, 'signIn', { communityId: community.id, ip: visit.ip, email: 'set-up' });
  const userId = await services.db.transaction(async (tx) => {
    const used = [community.id, fingerprint(input.token), services.clock.now()];
    if (!(await tx.row(useToken, used))) {
      throw new SignInRefusal('LINK_EXPIRED');
    }
    const id = await ensureUser(services, tx, input);
    const memberId = services.ids.next();
    const write = writeAs(services, tx, community.id, memberId, 'ADMIN');
    await tx.insert(MemberEntity, newMember(write, { userId: id, email: input.email }, input.name, 'ADMIN'));
    if (!(await setUpCommunity(write, input.communityName))) {
      throw new SignInRefusal('LINK_EXPIRED');
    }
    await write.emit(memberJoined, { memberId, claimed: false });
    return id;
  });
  forgetCommunities(services.db);
  return signInAs(visit, userId);
}
