import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

const wordsOf = statement<{ words: string[] }>(
  'search.words_of_thread',
  `select array(select distinct w from search_entry e, unnest(string_to_array(trim(e.folded), ' ')) w
     where e.community_id = $1 and e.thread_id = $2) as words`,
);

// A word that no entry has any more may have been part of the name that is forgotten, so the dictionary drops it.
const forget = statement(
  'search.forget_words',
  `delete from search_word w where w.community_id = $1 and w.word = any($2::text[]) and not exists (
     select 1 from search_entry e where e.community_id = $1
       and e.words @@ ('''' || replace(replace(w.word, '\\', '\\\\'), '''', '''''') || '''')::tsquery)`,
);

/**
 * Makes the entries of threads again from which a name was taken, and forgets the words that nothing has now.
 *
 * @param refresh makes the entries of one thread what its words are now.
 */
export async function forgetWords(
  write: Write,
  threadIds: readonly string[],
  refresh: (write: Write, thread: { threadId: string }) => Promise<void>,
): Promise<void> {
  const { communityId } = write.actor;
  const before = new Set<string>();
  const after = new Set<string>();
  const collect = async (threadId: string, into: Set<string>): Promise<void> => {
    const row = await write.tx.row(wordsOf, [communityId, threadId]);
    row?.words.forEach((word) => into.add(word));
  };
  for (const threadId of threadIds) {
    await collect(threadId, before);
    await refresh(write, { threadId });
    await collect(threadId, after);
  }
  await write.tx.rows(forget, [communityId, [...before].filter((word) => word !== '' && !after.has(word))]);
}
