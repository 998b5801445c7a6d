import { openWrite } from '../platform/command.js';
import type { MemberActor } from '../platform/actor.js';
import { FieldProblem, InvalidInput } from '../platform/problems.js';
import { network } from '../platform/rate-limit.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { forgetHolders, resolveActor } from './actor.queries.js';
import { createUser, findUser } from './identity.writes.js';
import { openInvitation, raiseRole, raises, takeInvitation } from './invitation.writes.js';
import { SignInRefusal } from './refusal.js';
import { limited } from './sign-in.limits.js';
import { signedIn, signInAs, type Answer, type Visit } from './visit.js';

const memberEmail = statement<{ email: string | null }>(
  'accounts.member_email',
  `select email from member where community_id = $1 and id = $2 for update`,
);
const mailedTo = statement<{ email: string }>(
  'invitations.mailed_to',
  `select email from invitation where community_id = $1 and token_hash = $2 and email is not null
     and revoked_at is null and expires_at > $3 and (max_uses is null or uses < max_uses)`,
);

/** Accepts an invitation: as the member one is, or as somebody new who holds a mailed one. */
export async function acceptInvitation(
  visit: Visit,
  input: { token: string; name?: string | null },
): Promise<Answer> {
  const { services, community, headers } = visit;
  const caller = { headers: { cookie: headers.get('cookie') ?? undefined } };
  const actor = await resolveActor(services, caller, community.id);
  return actor.kind === 'member' ? acceptAsMember(visit, actor, input.token) : acceptMailed(visit, input);
}

async function acceptAsMember(visit: Visit, actor: MemberActor, token: string): Promise<Answer> {
  const { services, community } = visit;
  const spaceId = await services.db.transaction(async (tx) => {
    const write = openWrite(services, actor, tx);
    const member = await tx.row(memberEmail, [community.id, actor.memberId]);
    const invitation = await openInvitation(tx, community.id, write.now, token, member?.email ?? '');
    if (!invitation) {
      throw new SignInRefusal('LINK_EXPIRED');
    }
    // Whoever has the role already leaves the use to somebody else.
    if (raises(actor.role, invitation.role)) {
      if (!(await takeInvitation(write, invitation))) {
        throw new SignInRefusal('LINK_EXPIRED');
      }
      await raiseRole(write, actor.memberId, actor.role, invitation.role);
    }
    return invitation.spaceId;
  });
  forgetHolders(services.db);
  return { body: await signedIn(visit, { memberId: actor.memberId, spaceId }) };
}

/** Who holds a mailed invitation has read the mail, which proves the address as a code does. */
async function acceptMailed(visit: Visit, input: { token: string; name?: string | null }): Promise<Answer> {
  const { services, community, ip } = visit;
  const hash = fingerprint(input.token);
  const mailed = await services.db.row(mailedTo, [community.id, hash, services.clock.now()]);
  // An invitation lies in a mail box for weeks: it opens a new account, never one that is there.
  if (!mailed || (await findUser(services.db, mailed.email))) {
    throw new SignInRefusal('SIGN_IN_FIRST');
  }
  const { name } = input;
  if (!name) {
    const { fields, message } = new InvalidInput([new FieldProblem('name', 'REQUIRED')]);
    throw new SignInRefusal('INVALID_INPUT', { fields }, message);
  }
  await limited(() => services.limits.consumeKey('signUp', `${community.id}:${network(ip)}`, ip));
  const { email } = mailed;
  const userId = await services.db.transaction((tx) => createUser(services, tx, { email, name }));
  if (!userId) {
    throw new SignInRefusal('SIGN_IN_FIRST');
  }
  return signInAs(visit, userId, { name, invitation: input.token });
}
