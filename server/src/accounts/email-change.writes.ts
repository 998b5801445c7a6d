import words from '../locales/en/sign-in.json' with { type: 'json' };
import { queueMail } from '../mail/mail.module.js';
import type { Write } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import type { Database } from '../platform/database.js';
import { fingerprint, randomSecret } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { emailChangeMail, emailTakenMail } from './account.mails.js';

const LINK_HOURS = 24;

interface Present {
  community: string;
  name: string;
  email: string | null;
  taken: boolean;
}

const present = statement<Present>(
  'accounts.present_email',
  `select c.name as community, m.name, m.email,
     exists (select 1 from auth_user u where u.email = $3)
       or exists (select 1 from member o where o.community_id = $1 and o.email = $3) as taken
   from member m join community c on c.id = m.community_id
   where m.community_id = $1 and m.id = $2`,
);
const forget = statement(
  'accounts.forget_email_change',
  `delete from email_change e using member m
   where m.community_id = e.community_id and m.id = e.member_id and m.user_id = $1`,
);

/**
 * Ends what was asked for and not confirmed, wherever the person is a member. Whoever shuts others out of their
 * account must not leave them a link that takes it over a day later.
 */
export async function forgetEmailChanges(db: Pick<Database, 'rows'> | Tx, userId: string): Promise<void> {
  await db.rows(forget, [userId]);
}

const keep = statement(
  'accounts.keep_email_change',
  `insert into email_change (community_id, member_id, email, token_hash, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, member_id) do update
     set email = $3, token_hash = $4, created_at = $5, expires_at = $6`,
);

/**
 * Mails a link to the new address. If somebody else has it, they are told instead, and the asker sees no
 * difference: an address book must not come of this.
 *
 * @throws Refusal for the member's own address.
 */
export async function requestEmailChange(write: Write, email: string): Promise<void> {
  const { tx, actor, now, publicUrl } = write;
  const { communityId, memberId } = actor;
  const member = await tx.row(present, [communityId, memberId, email]);
  if (!member || member.email === email) {
    throw invalid('email', 'TAKEN', words.inUse);
  }
  const token = randomSecret();
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
  await tx.rows(keep, [communityId, memberId, email, fingerprint(token), now, expiresAt]);
  const content = member.taken
    ? emailTakenMail(member.community, `${publicUrl}/sign-in`)
    : emailChangeMail(member.community, member.name, `${publicUrl}/email/confirm?token=${token}`);
  await queueMail(write, communityId, {
    to: { email, name: member.taken ? null : member.name },
    content,
    expiresAt,
  });
}
