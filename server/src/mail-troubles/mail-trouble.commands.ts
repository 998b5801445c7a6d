import { z } from 'zod';
import words from '../locales/en/mail-troubles.json' with { type: 'json' };
import { unmarkAddress } from '../mail/mail.module.js';
import { command } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { isThere, resend } from './mail-trouble.statements.js';

/** An admin sends one mail again that was given up, or tries one now that would be tried later. */
export const resendMail = command({
  name: 'resendMail',
  action: 'operations:act',
  input: z.object({ mailId: z.string() }),
  async run({ tx, actor, now }, { mailId }) {
    const key = [actor.communityId, isUuid(mailId) ? mailId : null];
    found(await tx.row(isThere, key));
    const sent = await tx.rows(resend, [actor.communityId, now, mailId]);
    return sent.length > 0 ? { count: sent.length } : refuse(new NotPossible(words.cannotResend));
  },
});

/** An admin sends all mail again that can be. */
export const resendAllMails = command({
  name: 'resendAllMails',
  action: 'operations:act',
  input: z.object({}),
  async run({ tx, actor, now }) {
    const sent = await tx.rows(resend, [actor.communityId, now, null]);
    return { count: sent.length };
  },
});

const ownAddress = statement<{ email: string | null }>(
  'mail_troubles.own_address',
  `select email from member where community_id = $1 and id = $2`,
);

/** A member says that their address works, so that notices go there again. */
export const confirmEmailWorks = command({
  name: 'confirmEmailWorks',
  action: 'profile:own',
  input: z.object({}),
  async run({ tx, actor }) {
    const member = await tx.row(ownAddress, [actor.communityId, actor.memberId]);
    if (member?.email) await unmarkAddress(tx, actor.communityId, member.email);
    return { memberId: actor.memberId };
  },
});
