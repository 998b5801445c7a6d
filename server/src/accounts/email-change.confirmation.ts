import { MemberEntity } from '../members/member.module.js';
import { queueMail, sendNoticesTo, unmarkAddress } from '../mail/mail.module.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { emailChangedMail } from './account.mails.js';
import { SignInRefusal } from './refusal.js';
import type { Answer, Visit } from './visit.js';

const takeChange = statement<{ memberId: string; email: string }>(
  'accounts.take_email_change',
  `delete from email_change where community_id = $1 and token_hash = $2 and expires_at > $3
   returning member_id as "memberId", email`,
);
const before = statement<{ email: string | null; name: string; userId: string | null }>(
  'accounts.before_email_change',
  `select email, name, user_id as "userId" from member where community_id = $1 and id = $2 for update`,
);
const changeIdentity = statement(
  'accounts.change_identity',
  `update auth_user set email = $2, email_verified = true, updated_at = $3 where id = $1`,
);

/**
 * Makes an address the member's own, once they have shown that they read its mail; the old address is told. Taken
 * meanwhile by somebody else, it answers CONFLICT (the unique keys of both tables).
 *
 * @throws SignInRefusal
 */
export async function confirmEmail(visit: Visit, { token }: { token: string }): Promise<Answer> {
  const { services, community } = visit;
  const now = services.clock.now();
  await services.db.transaction(async (tx) => {
    const change = await tx.row(takeChange, [community.id, fingerprint(token), now]);
    if (!change) {
      throw new SignInRefusal('LINK_EXPIRED');
    }
    const key = { communityId: community.id, id: change.memberId };
    const member = await tx.row(before, [key.communityId, key.id]);
    await tx.update(MemberEntity, key, { email: change.email });
    await unmarkAddress(tx, community.id, change.email);
    await sendNoticesTo(tx, { communityId: community.id, ...change });
    await tx.rows(changeIdentity, [member?.userId ?? null, change.email, now]);
    if (member?.email) {
      await queueMail({ ...services, tx, now }, community.id, {
        to: { email: member.email, name: member.name },
        content: emailChangedMail(community.name, member.name),
      });
    }
  });
  return { body: {} };
}
