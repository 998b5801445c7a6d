import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { BUILT_ON } from './leave.built-on.js';
import { Leaving } from './goodbye.type.js';

const counted = (table: string, column: string, more = 'true'): string =>
  `(select count(*)::int from ${table} x where x.community_id = $1 and x.${column} = $2 and ${more})`;
const STANDING = `exists (select 1 from thread t where t.community_id = x.community_id and t.id = x.thread_id
  and t.withdrawn_at is null)`;

const counts = statement<Leaving>(
  'goodbyes.counts',
  `select ${counted('idea', 'author_id', STANDING)} as ideas,
     ${counted('irritant', 'author_id', STANDING)} as irritants,
     ${counted('conversation', 'author_id', STANDING)} as conversations,
     ${counted('comment', 'author_id', 'x.withdrawn_at is null')} as comments,
     ${counted('suggestion', 'author_id')} as suggestions, ${counted('vote', 'member_id')} as votes,
     ${counted('credit', 'member_id', `x.consent = 'GIVEN'`)} as credits,
     ${counted('story', 'teller_id', `x.state <> 'WITHDRAWN'`)} as stories,
     (select count(*)::int from meeting_seat k join meeting t on t.community_id = k.community_id and t.id = k.meeting_id
       where k.community_id = $1 and k.member_id = $2 and k.state in ('SEATED', 'WAITING') and t.called_off_at is null
         and t.ends_at > $3::timestamptz) as seats,
     ${counted('promise', 'made_to_id', 'x.closed_at is null')} as promises,
     ${counted('idea', 'author_id', `${STANDING} and ${BUILT_ON.idea}`)} as "ideasBuiltOn",
     ${counted('irritant', 'author_id', `${STANDING} and ${BUILT_ON.irritant}`)} as "irritantsBuiltOn",
     ${counted('conversation', 'author_id', `${STANDING} and ${BUILT_ON.conversation}`)} as "conversationsBuiltOn",
     ${counted('comment', 'author_id', `x.withdrawn_at is null and ${BUILT_ON.comment}`)} as "commentsBuiltOn",
     ${counted('suggestion', 'author_id', BUILT_ON.suggestion)} as "suggestionsBuiltOn",
     ${counted('irritant_report', 'member_id', 'x.situation is not null')}
       + ${counted('follow_up', 'member_id', 'x.text is not null')}
       + ${counted('answer_rating', 'member_id', 'x.text is not null')}
       + ${counted('incident_hit', 'member_id', 'x.text is not null')}
       + ${counted('meeting_question', 'asked_by_id', 'x.answer is null')} as beside,
     exists (select 1 from member m where m.community_id = $1 and m.id = $2 and m.role = 'ADMIN') and not exists (
       select 1 from member m where m.community_id = $1 and m.id <> $2 and m.role = 'ADMIN' and m.left_at is null)
       as "isLastAdmin"`,
);

/** What there is of the caller, so that they know before they press what happens to it. */
export async function leavingOf(db: Database, actor: Actor, now: Date): Promise<Leaving> {
  return Object.assign(new Leaving(), await db.row(counts, [actor.communityId, actor.memberId, now]));
}
