import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { configurationOf } from './words/languages.js';

const languages = statement<{ spaceId: string; language: string }>(
  'search.languages_of_spaces',
  `select s.id as "spaceId", coalesce(s.language, c.language) as language
   from space s join community c on c.id = s.community_id
   where s.community_id = $1 and ($2::uuid is null or s.id = $2) order by s.id`,
);

// Whoever posts in a language has every word learned in it, so one that is missing tells of another language.
const hasUnknownWords = statement<{ unknown: boolean }>(
  'search.has_unknown_words',
  `select exists (
     select 1 from (select words from search_entry where community_id = $1 and space_id = $2 limit 20) e
     cross join lateral unnest(tsvector_to_array(e.words)) as l(word)
     where left(l.word, 1) <> '=' and not exists (select 1 from search_word w
       where w.community_id = $1 and w.configuration = $3::text and w.word = l.word)
   ) as unknown`,
);

/** Milliseconds for learning all words of a community in one more language. */
const LEARNING_MS = 60_000;

// Entries keep words as they were written, whatever the language: only the stems differ.
const learnFromOthers = statement(
  'search.learn_from_others',
  `insert into search_word (community_id, configuration, word, stem, entries)
   select $1, $2::text, o.word, case when not o.is_gram
     then coalesce((tsvector_to_array(to_tsvector($2::text::regconfig, o.word)))[1], '') end, o.entries
   from (select w.word, bool_and(w.stem is null) as is_gram, max(w.entries) as entries from search_word w
     where w.community_id = $1 and w.configuration <> $2::text group by w.word) o
   on conflict do nothing`,
);

/**
 * Learns the stems of words in the language that a space has now.
 *
 * @param only the space that changed; null when the community did.
 */
export async function learnLanguages(write: Write, only: string | null): Promise<void> {
  const { communityId } = write.actor;
  for (const { spaceId, language } of await write.tx.rows(languages, [communityId, only])) {
    const configuration = configurationOf(language);
    const row = await write.tx.row(hasUnknownWords, [communityId, spaceId, configuration]);
    if (row?.unknown) {
      await write.tx.takeTime(LEARNING_MS);
      await write.tx.rows(learnFromOthers, [communityId, configuration]);
    }
  }
}
