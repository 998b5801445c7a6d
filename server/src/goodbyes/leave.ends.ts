import type { LeavingChoice } from '@rapport/shared/remembering';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { Leaver } from './leave.command.js';

const ended = (name: string, text: string): ReturnType<typeof statement> =>
  statement(`goodbyes.${name}`, text);
const own = (table: string, column = 'member_id'): ReturnType<typeof statement> =>
  ended(`end_${table}_${column}`, `delete from ${table} where community_id = $1 and ${column} = $2`);

/** What only the member saw, or what was remembered of them; in an order in which nothing names what is gone. */
const PRIVATE = [
  own('context_card'),
  own('memory'),
  own('contact_boundary'),
  ended(
    'end_tune_words',
    `delete from tune_word w using tune t where t.community_id = $1 and t.raised_by_id = $2
       and w.community_id = t.community_id and w.tune_id = t.id`,
  ),
  own('tune', 'raised_by_id'),
  own('draft'),
  own('digest_item'),
  own('digest'),
  own('notification_item'),
  own('notification'),
  own('mute'),
  own('email_change'),
  own('api_token'),
];

/** Ends what only the member could see: card, memories, boundaries, talks out of tune, drafts, inbox and tokens. */
export async function endWhatIsPrivate(write: Write): Promise<void> {
  const { communityId, memberId } = write.actor;
  for (const end of PRIVATE) {
    await write.tx.rows(end, [communityId, memberId]);
  }
}

const endMail = ended(
  'end_mail',
  `delete from mail_message where community_id = $1 and (member_id = $2 or lower(to_email) = $3)
     and ($4::boolean or sent_at is null)`,
);
const endSessions = ended('end_sessions', 'delete from auth_session where user_id = $1');
const endIdentity = ended(
  'end_identity',
  `delete from auth_user u where u.id = $1
     and not exists (select 1 from member m where m.user_id = u.id and m.community_id <> $2)`,
);
const forgetTrouble = ended(
  'forget_trouble',
  'delete from email_trouble where community_id = $1 and email = $2',
);
// Codes and links under way name the address they were sent to.
const forgetProofs = ended(
  'forget_proofs',
  'delete from auth_verification where strpos(lower(identifier), $1) > 0 or strpos(lower(value), $1) > 0',
);
const forgetInvited = ended(
  'forget_invited',
  `update invitation set email = null, revoked_at = coalesce(revoked_at, accepted_at, $3)
   where community_id = $1 and email = $2`,
);

/**
 * Ends the ways in and what was to be mailed. Whoever leaves without a trace leaves no address behind either, and no
 * identity that nothing else needs.
 */
export async function endAccess(
  write: Write,
  { id, email, userId }: Leaver,
  choice: LeavingChoice,
): Promise<void> {
  const { communityId } = write.actor;
  const isForgotten = choice !== 'KEEP';
  await write.tx.rows(endMail, [communityId, id, email, isForgotten]);
  if (userId) {
    await write.tx.rows(endSessions, [userId]);
  }
  if (isForgotten && email) {
    await write.tx.rows(forgetProofs, [email]);
    await write.tx.rows(forgetTrouble, [communityId, email]);
    await write.tx.rows(forgetInvited, [communityId, email, write.now]);
  }
  if (isForgotten && userId) {
    await write.tx.rows(endIdentity, [userId, communityId]);
  }
}
