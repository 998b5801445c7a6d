import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { published } from '../../test/outcomes.js';
import { countStatements } from '../../bench/count-statements.js';
import { codeOf, useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const counter = countStatements();

const LIST = `query ($filter: OutcomeFilter, $first: Int! = 20, $after: String) {
  outcomes(filter: $filter, first: $first, after: $after) {
    totalCount edges { node { number } } pageInfo { endCursor hasNextPage } }
}`;

interface Listed {
  totalCount: number;
  edges: { node: { number: number } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

async function page(world: World, who: TestMember | null, values: Record<string, unknown>): Promise<Listed> {
  return (await world.as(who).run<{ outcomes: Listed }>(LIST, values)).outcomes;
}

const numbers = ({ edges }: Listed): number[] => edges.map(({ node }) => node.number);

async function years(world: World, who: TestMember | null, filter?: object): Promise<number[]> {
  const document = `query ($filter: OutcomeFilter) { outcomeYears(filter: $filter) }`;
  return (await world.as(who).run<{ outcomeYears: number[] }>(document, { filter })).outcomeYears;
}

/** 1 and 2 shipped on one day of 2025, 3 in 2024 for members, 4 in 2023 for the team, 5 a small win of 2025. */
async function five(world: World): Promise<{ ada: TestMember; mira: TestMember; spaces: TestSpace[] }> {
  const [ada, mira] = [await world.member(), await world.member('STAFF')];
  const spaces = [await world.space(), await world.space('MEMBERS'), await world.space('STAFF')];
  const [open, members, team] = spaces as [TestSpace, TestSpace, TestSpace];
  const told: [TestSpace, string, string?][] = [
    [open, '2025-06-01'],
    [open, '2025-06-01'],
    [members, '2024-06-01'],
    [team, '2023-06-01'],
    [open, '2025-02-01', 'SMALL_WIN'],
  ];
  for (const [space, shippedOn, kind = 'RELEASE'] of told) {
    const author = space === team ? mira : ada;
    await published(world, mira, space, [await postIdea(world, author, space)], { shippedOn, kind });
  }
  return { ada, mira, spaces };
}

it('shows everybody only what is told where they may read, and says nothing of the rest', async () => {
  const world = await inWorld();
  const { ada, mira } = await five(world);
  for (const [who, seen, when] of [
    [null, [2, 1, 5], [2025]],
    [ada, [2, 1, 5, 3], [2025, 2024]],
    [mira, [2, 1, 5, 3, 4], [2025, 2024, 2023]],
  ] as const) {
    const list = await page(world, who, {});
    expect(numbers(list)).toEqual(seen);
    expect(list.totalCount).toBe(seen.length);
    expect(await years(world, who)).toEqual(when);
  }
  const document = `{ outcome(number: 4) { id } hidden: outcome(number: 99) { id } far: outcome(number: -1) { id } }`;
  expect(await world.as(ada).run(document)).toEqual({ outcome: null, hidden: null, far: null });
  const { data } = await world.as(ada).ask(`{ idea(number: 4) { outcome { id } } }`);
  expect(data?.['idea']).toBeNull();
});

it('keeps to a space, a kind and a year, and has nothing where nothing fits', async () => {
  const world = await inWorld();
  const { mira, spaces } = await five(world);
  const [open] = spaces;
  const list = async (filter: object): Promise<number[]> => numbers(await page(world, mira, { filter }));
  expect(await list({ space: open?.slug, kind: 'RELEASE' })).toEqual([2, 1]);
  expect(await list({ kind: 'SMALL_WIN' })).toEqual([5]);
  expect(await list({ year: 2024 })).toEqual([3]);
  expect(await years(world, mira, { space: open?.slug, year: 2024 })).toEqual([2025]);
  for (const nothing of [
    { space: 'nowhere' },
    { space: '\0' },
    { year: 2022 },
    { year: -5 },
    { year: 99999 },
  ]) {
    expect(await page(world, mira, { filter: nothing })).toMatchObject({ edges: [], totalCount: 0 });
  }
});

it('goes on page by page without leaving out or repeating, and refuses a cursor that is none', async () => {
  const world = await inWorld();
  const { mira } = await five(world);
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const next: Listed = await page(world, mira, { first: 1, after });
    seen.push(...numbers(next));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual([2, 1, 5, 3, 4]);
  expect(codeOf(await world.as(mira).ask(LIST, { after: 'x' }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await world.as(mira).ask(LIST, { first: 51 }))).toBe('BAD_USER_INPUT');
});

it('keeps support that comes in the same moment, and tells nobody twice', async () => {
  const world = await inWorld();
  const { ada, mira, spaces } = await five(world);
  const space = spaces[0] as TestSpace;
  const ideas = [await postIdea(world, ada, space, 'One'), await postIdea(world, ada, space, 'Two')];
  const crowd = await Promise.all(Array.from({ length: 12 }, () => world.member()));
  const vote = `mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: NICE }) { __typename } }`;
  const answers = await Promise.all([
    published(world, mira, space, ideas),
    ...crowd.flatMap((who) =>
      ideas.map(({ id }) => world.as(who).run<{ supportIdea: { __typename: string } }>(vote, { id })),
    ),
  ]);
  const given = answers.filter(
    (answer) => 'supportIdea' in answer && !/Not/.test(answer.supportIdea.__typename),
  );
  const { rows } = await world.services.db.connections.query<{ votes: number; wrong: number }>(
    `select count(*)::int as votes, count(*) filter (where i.category <> 'SHIPPED')::int as wrong
     from vote v join idea i on i.id = v.idea_id where v.idea_id = any($1::uuid[]) and v.member_id <> $2`,
    [ideas.map(({ id }) => id), ada.id],
  );
  expect(rows[0]).toEqual({ votes: given.length, wrong: 0 });
  await jobsDone(world.services);
  const { rows: told } = await world.services.db.connections.query<{ most: number; people: number }>(
    `select max(count)::int as most, count(*)::int as people from (
       select count(*) from notification n join notification_item i on i.notification_id = n.id
       where n.kind = 'OUTCOME' and n.community_id = $1 and n.member_id = any($2::uuid[]) group by n.member_id) each`,
    [world.communityId, crowd.map(({ id }) => id)],
  );
  expect(told[0]?.most ?? 1).toBe(1);
});

it('asks the database the same few times, however many there are', async () => {
  const world = await inWorld();
  const { mira, spaces } = await five(world);
  const document = `query ($space: String) { outcomes(filter: { space: $space }) { edges { node {
    title author { name } links { url } ideas { title author { name } } irritants { title } promises { state }
    credits { what } viewerCan } } } }`;
  const counted: number[] = [];
  for (const space of [spaces[1]?.slug, null]) {
    const before = counter.count();
    await counter.within(() => world.as(mira).run(document, { space }));
    counted.push(counter.count() - before);
  }
  // The list; ids of ideas, irritants and promises; the ideas; their credits; links.
  expect(counted).toEqual([7, 7]);
});
