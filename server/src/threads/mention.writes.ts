import { MENTIONS_MAX } from '@rapport/shared/limits';
import type { Write } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { mentionedIn } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';

const insertMentions = statement(
  'threads.insert_mentions',
  `insert into comment_mention (community_id, comment_id, member_id, created_at)
   select m.community_id, $2, m.id, $3 from member m
   where m.community_id = $1 and m.id = any($4::uuid[]) and m.left_at is null
   on conflict do nothing`,
);

/**
 * Keeps who a comment mentions, each once and for good: an edit does not tell somebody a second time.
 *
 * @throws Refusal when the text mentions more people than `MENTIONS_MAX`.
 */
export async function recordMentions(write: Write, commentId: string, text: string): Promise<void> {
  const ids = mentionedIn(text);
  if (ids.length > MENTIONS_MAX) {
    throw invalid('text', 'TOO_MANY');
  }
  if (ids.length > 0) {
    await write.tx.rows(insertMentions, [write.actor.communityId, commentId, write.now, ids]);
  }
}
