import { expect, it } from 'vitest';
import { found, ideaSaying, pageFound, titlesFound, type TestHit } from '../../test/search.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';
import { DEFAULT_LIMITS } from '../platform/rate-limit.js';
import { rollUpVotes } from '../votes/vote.module.js';

const inWorld = useWorlds(import.meta.filename, {
  ...DEFAULT_LIMITS,
  search: { points: 3, seconds: 60 },
  searchMember: { points: 1_000_000, seconds: 60 },
  idea: { points: 1_000_000, seconds: 1 },
  ideaDay: { points: 1_000_000, seconds: 1 },
  ideaFirstDay: { points: 1_000_000, seconds: 1 },
  comment: { points: 1_000_000, seconds: 1 },
});
const SORTS = ['RELEVANCE', 'NEWEST', 'MOST_SUPPORTED'] as const;

async function filled(): Promise<{ world: World; slugs: string[]; authors: string[] }> {
  const world = await inWorld();
  const spaces = [await world.space(), await world.space()];
  const people = [await world.member(), await world.member(), await world.member()];
  for (let n = 0; n < 12; n += 1) {
    const [author, space] = [people[n % 3], spaces[n % 2]];
    if (author && space) {
      const idea = await ideaSaying(
        world,
        author,
        space,
        `Kettle number ${n}`,
        n % 4 ? 'Water.' : 'Kettle, kettle.',
      );
      for (const supporter of people.slice(0, n % 3)) {
        await world
          .as(supporter)
          .run(`mutation { supportIdea(input: { ideaId: "${idea.id}", importance: NICE }) { __typename } }`);
      }
      await commentBy(world, author, idea.threadId, `The kettle ${n} sings.`);
    }
  }
  await rollUpVotes.run(world.services);
  return { world, slugs: spaces.map(({ slug }) => slug), authors: people.map(({ id }) => id) };
}

it('pages through every order with every filter, each thing once, and counts them', async () => {
  const { world, slugs, authors } = await filled();
  const voice = world.as(await world.member());
  for (const sort of SORTS) {
    for (const [filter, count] of [
      [{}, 24],
      [{ kinds: ['IDEA'] }, 12],
      [{ kinds: ['COMMENT'], space: slugs[0] }, 6],
      [{ author: authors[1], categories: ['OPEN'] }, 8],
      [{ categories: ['SHIPPED'] }, 0],
      [{ tag: 'none\0' }, 0],
      [{ space: '\0\ud800' }, 0],
      [{ author: 'nobody' }, 0],
      [{ kinds: [] }, 0],
    ] as const) {
      const ids: string[] = [];
      const seen: TestHit[] = [];
      let after: string | null = null;
      do {
        const page = await pageFound(voice, 'kettle', { sort, filter, first: 5, after });
        expect(page.totalCount).toBe(count);
        seen.push(...page.edges.map(({ node }) => node));
        ids.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(ids, `${sort} ${JSON.stringify(filter)}`).toHaveLength(count);
      expect(new Set(ids).size).toBe(count);
      expect(await found(voice, 'kettle', { sort, filter, first: 50 })).toEqual(seen);
    }
  }
});

it('orders by time and by support when asked', async () => {
  const { world } = await filled();
  const voice = world.as(await world.member());
  const ideas = { filter: { kinds: ['IDEA'] } };
  expect((await titlesFound(voice, 'kettle', { ...ideas, sort: 'NEWEST' })).slice(0, 3)).toEqual([
    'Kettle number 11',
    'Kettle number 10',
    'Kettle number 9',
  ]);
  const supported = await titlesFound(voice, 'kettle', { ...ideas, sort: 'MOST_SUPPORTED' });
  expect(supported.slice(-4).every((title) => Number(title.split(' ').at(-1)) % 3 === 0)).toBe(true);
});

it('refuses a cursor that is none of its own, and pages of no sensible size', async () => {
  const world = await inWorld();
  const voice = world.as(await world.member());
  for (const variables of ['first: 51', 'first: 0', 'after: "nonsense"', 'after: "WzEsMiwzXQ"']) {
    const answer = await voice.ask(`{ search(query: "kettle", ${variables}) { totalCount } }`);
    expect(codeOf(answer), variables).toBe('BAD_USER_INPUT');
  }
});

it('reads a page with a fixed number of statements', async () => {
  const { world } = await filled();
  const voice = world.as(await world.member());
  const ask = (query: string) => () => found(voice, query);
  await ask('kettle ')();
  // Limit, spaces and community, vocabulary, entries, members; then what hits refer to: authors and ideas.
  const plain = await world.statements(ask('kettle '));
  expect(await world.statements(ask('water '))).toBe(plain);
  expect(plain).toBeLessThanOrEqual(9);
  // One more looks for what was meant.
  expect(await world.statements(ask('ketle '))).toBe(plain + 1);
});

it('asks with the same few statements, whatever is looked for', async () => {
  const { world } = await filled();
  const voice = world.as(await world.member());
  const pool = world.services.db.connections;
  const original = pool.query.bind(pool);
  const texts = new Set<string>();
  Object.assign(pool, {
    query: (...given: Parameters<typeof original>) => {
      texts.add((given[0] as unknown as { text: string }).text);
      return original(...given);
    },
  });
  const seen: number[] = [];
  for (const query of ['kettle ', 'water ', 'number ', 'sings ']) {
    await found(voice, query);
    seen.push(texts.size);
  }
  Reflect.deleteProperty(pool, 'query');
  expect(new Set(seen).size).toBe(1);
});

it('lets an address search only so often; search and similar share the count', async () => {
  const world = await inWorld();
  const voice = world.as(null);
  const similar = '{ similarIdeas(text: "one two three") { id } }';
  await found(voice, 'kettle');
  await voice.run(similar);
  await found(voice, 'kettle');
  const refused = await voice.ask('{ search(query: "kettle") { totalCount } }');
  expect(codeOf(refused)).toBe('RATE_LIMITED');
  expect(refused.errors?.[0]?.extensions['retryAfter']).toBeLessThanOrEqual(60);
  expect(codeOf(await voice.ask(similar))).toBe('RATE_LIMITED');
  await found(world.as(await world.member()), 'kettle');
});
