import { findIdea, type Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { joined } from './entry.rules.js';
import { placedPool, scored } from './entry.queries.js';
import { matchOfText } from './match.rules.js';
import { parseText } from './query.parse.js';
import type { SimilarIdeasArgs } from './search.input.js';
import { countSearch } from './search.limits.js';
import { languagesOf } from './search.queries.js';
import { Conditions } from './search.sql.js';
import { lookUp } from './vocabulary.queries.js';
import { countWords } from './words/languages.js';
import { tokensOf } from './words/tokens.js';

/** Fewer say too little to be alike. */
const WORDS_LEAST = 3;
/** The beginning says what it is about; the rest would only take time. */
const TEXT_MOST = 1_000;
/** Different words of it that are looked up. */
const WORDS_MOST = 60;

/**
 * Ideas that say much the same as a text: they share its rarest words. Declined ones too, withdrawn ones never.
 *
 * @throws BAD_USER_INPUT, RATE_LIMITED
 */
export async function similarIdeas(context: RequestContext, args: SimilarIdeasArgs): Promise<Idea[]> {
  const first = pageSize(args.first);
  await countSearch(context);
  const text = args.text.slice(0, TEXT_MOST);
  const { language, configurations } = await languagesOf(context, args.space);
  if (countWords(text, language) < WORDS_LEAST) {
    return [];
  }
  const words = parseText(text, language).slice(0, WORDS_MOST);
  const vocabulary = await lookUp(context, words, configurations);
  const match = matchOfText(vocabulary.terms, vocabulary.entries);
  if (!match) {
    return [];
  }
  const conditions = new Conditions(context.actor, { space: args.space });
  conditions.add(`e.kind = 'IDEA'`);
  if (isUuid(args.except)) {
    conditions.add(`e.id <> ${conditions.place(args.except)}::uuid`);
  }
  const found = placedPool(conditions, match, vocabulary.entries);
  const rows = await context.db.rows(
    composedStatement<{ id: string }>(
      'search.similar',
      `with ${found},
         ${scored(conditions, match, joined([...tokensOf(text)]))}
       select e.id from scored e order by e.score desc, e.created_at desc, e.id desc
       limit ${conditions.place(first)}::integer`,
    ),
    conditions.values,
  );
  const ideas = await Promise.all(rows.map(({ id }) => findIdea(context, id)));
  return ideas.filter((idea) => idea !== null);
}
