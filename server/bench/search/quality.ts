import { charactersOf, drawer, joinWords, withSlip, withTwoReplaced, wordsOf } from './perturb.js';

/** A published statement as it stands in a space. */
export interface Statement {
  ideaId: string;
  text: string;
  space: string;
  language: string;
}

/** Asks the API; both answer ids of ideas, the best first. */
export interface Finder {
  search(query: string): Promise<string[]>;
  similar(text: string, space: string): Promise<string[]>;
}

/** How many statements were tried and how many were found. */
export interface Found {
  tried: number;
  beginnings: number;
  slips: number;
  copies: number;
}

/** A query begins with this many words, and a statement needs as many. */
const FIRST = 6;
const TOP = 3;
const AT_ONCE = 4;

/**
 * Looks for every statement of six words or more by its first six words, by those with one letter wrong, and by a
 * copy with two words replaced; the seed decides which letters and words.
 */
export async function findAgain(
  statements: readonly Statement[],
  finder: Finder,
  seed: number,
): Promise<Found> {
  const draw = drawer(seed);
  const all = statements.map((statement) => ({
    statement,
    words: wordsOf(statement.text, statement.language),
  }));
  const vocabularies = new Map<string, string[]>();
  for (const { statement, words } of all) {
    vocabularies.set(statement.space, [...(vocabularies.get(statement.space) ?? []), ...words]);
  }
  // Everything is drawn before anything is asked, so that the order of answers changes nothing.
  const tries = all
    .filter(({ words }) => words.length >= FIRST)
    .map(({ statement, words }) => {
      const vocabulary = vocabularies.get(statement.space) ?? [];
      const beginning = words.slice(0, FIRST);
      return {
        statement,
        beginning: joinWords(beginning),
        slip: joinWords(withSlip(beginning, draw, charactersOf(vocabulary))),
        copy: joinWords(withTwoReplaced(words, draw, vocabulary)),
      };
    });
  const found: Found = { tried: tries.length, beginnings: 0, slips: 0, copies: 0 };
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = tries[next++]; one; one = tries[next++]) {
        const { ideaId, space } = one.statement;
        const hit = async (query: string): Promise<number> =>
          Number((await finder.search(query)).slice(0, TOP).includes(ideaId));
        // Added after the answers: others count at the same time.
        const [beginning, slip] = [await hit(one.beginning), await hit(one.slip)];
        const copy = Number((await finder.similar(one.copy, space)).includes(ideaId));
        found.beginnings += beginning;
        found.slips += slip;
        found.copies += copy;
      }
    }),
  );
  return found;
}

export const SEARCH_AGAIN = `query Search($query: String!) {
  search(query: $query, filter: { kinds: [IDEA] }, first: 3) { edges { node { idea { id } } } }
}`;
export const SIMILAR_AGAIN = `query Similar($text: String!, $space: String) {
  similarIdeas(text: $text, space: $space, first: 5) { id }
}`;

/** Makes a finder of something that runs operations. */
export function finderWith(
  run: <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>,
): Finder {
  return {
    async search(query) {
      const { search } = await run<{ search: { edges: { node: { idea: { id: string } } }[] } }>(
        SEARCH_AGAIN,
        { query },
      );
      return search.edges.map(({ node }) => node.idea.id);
    },
    async similar(text, space) {
      const { similarIdeas } = await run<{ similarIdeas: { id: string }[] }>(SIMILAR_AGAIN, { text, space });
      return similarIdeas.map(({ id }) => id);
    },
  };
}
