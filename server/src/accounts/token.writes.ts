import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';

const revokeAll = statement(
  'accounts.revoke_tokens_of',
  `update api_token t set revoked_at = $2 from member m
   where m.community_id = t.community_id and m.id = t.member_id and m.user_id = $1 and t.revoked_at is null`,
);

/**
 * Ends every API token of a person, wherever they are a member. Choosing a password by a mailed link is how people
 * take an account back; a token that somebody else made meanwhile must not outlive it.
 */
export async function endTokens(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  userId: string,
): Promise<void> {
  await db.rows(revokeAll, [userId, clock.now()]);
}
