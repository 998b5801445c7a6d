import type { WordKind } from '@rapport/shared/vocabulary';
import { setLastWord } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { asksIn } from '../spaces/space.module.js';

interface Reckoned {
  kind: WordKind;
  memberId: string;
  at: Date;
  waitingSince: Date | null;
}

/** Whether a comment `c` is the team's word: in a space of the team alone, that of anybody but who asks there. */
const BY_TEAM =
  'c.by_team and (c.author_id <> (select author_id from post) or not (select inner_space from post))';

/** Public comments on the idea, as `c`; each use reads a few rows of one index, however long the thread is. */
const COMMENTS = `from comment c where c.community_id = $1 and c.thread_id = (select thread_id from post)
  and not c.staff_only and c.withdrawn_at is null`;

const NIL = '00000000-0000-0000-0000-000000000000';

const reckon = statement<Reckoned>(
  'attention.reckon',
  `with post as (
     select i.author_id, not ${asksIn()} as by_team, s.visibility = 'STAFF' as inner_space, i.created_at as at, i.id, i.thread_id,
       i.imported_at is not null as imported, i.category = 'MERGED' as merged
     from idea i join member m on m.community_id = i.community_id and m.id = i.author_id
     join space s on s.community_id = i.community_id and s.id = i.space_id
     where i.community_id = $1 and i.id = $2
   ), answered as (
     select a.author_id, a.created_at as at, a.id from answer a where a.community_id = $1 and a.idea_id = $2
     order by a.created_at desc, a.id desc limit 1
   ), last_word as (
     select * from (
       select 'POST' as kind, author_id, at, id from post
       union all select 'ANSWER', author_id, at, id from answered
       union all (select 'COMMENT', c.author_id, c.created_at, c.id ${COMMENTS}
         order by c.created_at desc, c.id desc limit 1)
     ) said order by at desc, id desc limit 1
   ), last_of_team as (
     select * from (
       select at, id from post where by_team
       union all select at, id from answered
       union all (select c.created_at, c.id ${COMMENTS} and ${BY_TEAM} order by c.created_at desc, c.id desc limit 1)
     ) said order by at desc, id desc limit 1
   ), first_unanswered as (
     select * from (
       select at, id from post where not by_team and not imported and not exists (select 1 from last_of_team)
       union all (select c.created_at, c.id ${COMMENTS} and not (${BY_TEAM}) and (c.created_at, c.id) >
           (coalesce((select at from last_of_team), '-infinity'), coalesce((select id from last_of_team), '${NIL}'))
         order by c.created_at, c.id limit 1)
       union all (select r.at, r.id from idea_reopening r where r.community_id = $1 and r.idea_id = $2 and (r.at, r.id) >
           (coalesce((select at from last_of_team), '-infinity'), coalesce((select id from last_of_team), '${NIL}'))
         order by r.at, r.id limit 1)
     ) said order by at, id limit 1
   )
   select l.kind, l.author_id as "memberId", l.at, f.at as "waitingSince"
   from last_word l left join first_unanswered f on not (select merged from post)`,
);

/**
 * Reckons from everything that was said who spoke last and since when a customer waits: since the first word of a
 * customer that no word of staff has followed; that it did not help and is open again is such a word. Staff-only notes never count, and nobody waits for an answer to an idea
 * that was imported: what was asked elsewhere was asked of others; nor to one that goes on as part of another. In a
 * space of the team alone its author is heard as a customer is.
 */
export async function reckonLastWord(write: Write, ideaId: string): Promise<void> {
  const word = await write.tx.row(reckon, [write.actor.communityId, ideaId]);
  if (word) {
    await setLastWord(write, ideaId, word);
  }
}

const ideaOfThread = statement<{ id: string }>(
  'attention.idea_of_thread',
  'select id from idea where community_id = $1 and thread_id = $2 for no key update',
);

/** The same for the idea that owns a thread, if an idea does. */
export async function reckonLastWordOfThread(write: Write, threadId: string): Promise<string | null> {
  const idea = await write.tx.row(ideaOfThread, [write.actor.communityId, threadId]);
  if (idea) {
    await reckonLastWord(write, idea.id);
  }
  return idea?.id ?? null;
}
