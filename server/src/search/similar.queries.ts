import { findIdea, type Idea } from '../ideas/idea.module.js';
import { findIrritant, type Irritant } from '../irritants/irritant.module.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { joined } from './entry.rules.js';
import { placedPool, scored } from './entry.queries.js';
import { matchOfText } from './match.rules.js';
import { parseText } from './query.parse.js';
import type { SimilarArgs } from './search.input.js';
import { countSearch } from './search.limits.js';
import { languagesOf } from './search.queries.js';
import { Conditions } from './search.sql.js';
import type { SimilarThing } from './similar.type.js';
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
export async function similarIdeas(context: RequestContext, args: SimilarArgs): Promise<Idea[]> {
  const found = await mostAlike(context, args, ['IDEA']);
  const ideas = await Promise.all(found.map(({ id }) => findIdea(context, id)));
  return ideas.filter((idea) => idea !== null);
}

/**
 * The same of ideas and irritants in one list. Of irritants that are the same, the one that stands for them comes.
 *
 * @throws BAD_USER_INPUT, RATE_LIMITED
 */
export async function similarThings(context: RequestContext, args: SimilarArgs): Promise<SimilarThing[]> {
  const found = await mostAlike(context, args, ['IDEA', 'IRRITANT']);
  const things = await Promise.all(
    found.map(({ id, kind }) => (kind === 'IDEA' ? findIdea(context, id) : standingFor(context, id))),
  );
  const byId = new Map(things.flatMap((thing) => (thing ? [[thing.id, thing] as const] : [])));
  byId.delete(args.except ?? '');
  return [...byId.values()];
}

/** The irritant that stands for this one, if the caller may see it. */
async function standingFor(context: RequestContext, id: string): Promise<Irritant | null> {
  const irritant = await findIrritant(context, id);
  return irritant?.sameAsId ? findIrritant(context, irritant.familyId) : irritant;
}

interface Alike {
  id: string;
  kind: 'IDEA' | 'IRRITANT';
}

async function mostAlike(
  context: RequestContext,
  args: SimilarArgs,
  kinds: readonly Alike['kind'][],
): Promise<Alike[]> {
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
  conditions.add(`e.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`);
  if (isUuid(args.except)) {
    conditions.add(`e.id <> ${conditions.place(args.except)}::uuid`);
  }
  const found = placedPool(conditions, match, vocabulary.entries);
  return context.db.rows(
    composedStatement<Alike>(
      'search.similar',
      `with ${found},
         ${scored(conditions, match, joined([...tokensOf(text)]))}
       select e.id, e.kind from scored e order by e.score desc, e.created_at desc, e.id desc
       limit ${conditions.place(first)}::integer`,
    ),
    conditions.values,
  );
}
