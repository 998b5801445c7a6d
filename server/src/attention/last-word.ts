import type { WordKind } from '@rapport/shared/vocabulary';
import { setLastWord } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

interface Spoken {
  kind: WordKind;
  memberId: string;
  byTeam: boolean;
  at: Date;
}

// Everything said in public on one idea, oldest first.
const wordsOnIdea = statement<Spoken>(
  'attention.words',
  `select * from (
     select 'POST' as kind, i.author_id as "memberId", m.role <> 'CUSTOMER' as "byTeam", i.created_at as at, i.id
     from idea i join member m on m.community_id = i.community_id and m.id = i.author_id
     where i.community_id = $1 and i.id = $2
     union all
     select 'ANSWER', a.author_id, true, a.created_at, a.id
     from answer a where a.community_id = $1 and a.idea_id = $2
     union all
     select 'COMMENT', c.author_id, c.by_team, c.created_at, c.id
     from comment c join idea i on i.community_id = c.community_id and i.thread_id = c.thread_id
     where c.community_id = $1 and i.id = $2 and not c.staff_only and c.withdrawn_at is null
   ) said order by at, id`,
);

/**
 * Reckons from everything that was said who spoke last and since when a customer waits: since the first word of a
 * customer that no word of staff has followed. Staff-only notes never count.
 */
export async function reckonLastWord(write: Write, ideaId: string): Promise<void> {
  const said = await write.tx.rows(wordsOnIdea, [write.actor.communityId, ideaId]);
  const last = said.at(-1);
  if (!last) {
    return;
  }
  const lastOfTeam = said.findLastIndex((word) => word.byTeam);
  await setLastWord(write, ideaId, {
    kind: last.kind,
    memberId: last.memberId,
    at: last.at,
    waitingSince: said[lastOfTeam + 1]?.at ?? null,
  });
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
