import { describe, expect, it } from 'vitest';
import { MemberEntity } from '../../members/member.module.js';
import { statement } from '../../platform/statement.js';
import { importFile } from '../../../test/import-files.js';
import { useWorlds, type World } from '../../../test/world.js';
import { describeBadRow, importIdeas } from '../import.module.js';

const inWorld = useWorlds(import.meta.filename);
type Asked = { space: string | null; dryRun: boolean; skipBad: boolean };
const PLAIN: Asked = { space: null, dryRun: false, skipBad: false };
const SKIP = { ...PLAIN, skipBad: true };

const HEAD = 'id,title,text,author_name,author_email,created,stage,tags,voters';
const SHADE =
  'a1,Shade,"Benches, in the shade.",Ada,ada@example.org,2024-05-01,,Parks; paths,bo@example.org;cy@example.org';
const LAMPS =
  'a2,Lamps,It is dark,Bo,bo@example.org,2024-05-02T08:30:00+02:00,Planned,,Ada <Ada@Example.org>';

function table(...lines: string[]): string {
  return `${[HEAD, ...lines].join('\n')}\n`;
}

const IDEAS = `{ ideas(first: 50, sort: NEWEST) { edges { node {
  number title text createdAt author { name } stage { name } tags { name } support { customers } waiting { days }
} } } }`;
interface Seen {
  number: number;
  title: string;
  createdAt: string;
  author: { name: string };
}

async function ideasIn(world: World): Promise<Seen[]> {
  const { ideas } = await world.as(null).run<{ ideas: { edges: { node: Seen }[] } }>(IDEAS);
  return ideas.edges.map(({ node }) => node).sort((one, other) => one.number - other.number);
}

async function run(world: World, content: string | Buffer, options = PLAIN, name = 'feedback_2024.csv') {
  return importIdeas(world.services, world.communityId, await importFile(name, content), options);
}

const membersOf = statement<{ name: string; email: string | null; account: string | null }>(
  'test.members_of',
  `select name, email, user_id as account from member where community_id = $1 order by email, name`,
);

it('brings ideas with authors, dates, stages, tags and voters', async () => {
  const world = await inWorld();
  const { space, added, bad } = await run(world, table(LAMPS, SHADE));
  expect(bad).toEqual([]);
  expect(space).toEqual({ name: 'Feedback 2024', slug: 'feedback-2024', isNew: true });
  expect(added).toEqual({ people: 3, ideas: 2, support: 3 });
  expect(await ideasIn(world)).toEqual([
    {
      number: 1,
      title: 'Shade',
      text: 'Benches, in the shade.',
      createdAt: '2024-05-01T00:00:00.000Z',
      author: { name: 'Ada' },
      stage: { name: 'Open' },
      tags: [{ name: 'Parks' }, { name: 'paths' }],
      support: { customers: 2 },
      waiting: null,
    },
    {
      number: 2,
      title: 'Lamps',
      text: 'It is dark',
      createdAt: '2024-05-02T06:30:00.000Z',
      author: { name: 'Bo' },
      stage: { name: 'Planned' },
      tags: [],
      support: { customers: 1 },
      waiting: null,
    },
  ]);
  expect(await world.services.db.rows(membersOf, [world.communityId])).toEqual([
    { name: 'Ada', email: 'ada@example.org', account: null },
    { name: 'Bo', email: 'bo@example.org', account: null },
    { name: 'Supporter 1', email: 'cy@example.org', account: null },
  ]);
});

it('knows rows by their id, or else by title, author and date, and members by their address', async () => {
  const world = await inWorld();
  const { slug } = await world.space();
  const rosa = await world.member('CUSTOMER', 'Rosa');
  const mira = await world.member('STAFF', 'Mira');
  const into = { ...PLAIN, space: slug };
  const noId = `,Bins,More bins,Rosa,${rosa.email},2024-05-03,,,${mira.email}`;
  await run(world, table(SHADE, noId), into);
  const again = await run(
    world,
    table(SHADE.replace('Shade', 'Shade for all'), noId, LAMPS),
    into,
    'other.csv',
  );
  expect(again.added).toEqual({ people: 0, ideas: 1, support: 1 });
  const [shade, bins, lamps] = await ideasIn(world);
  expect(shade).toMatchObject({ title: 'Shade', support: { customers: 2 } });
  expect(bins).toMatchObject({ author: { name: 'Rosa' }, support: { customers: 0 } });
  expect(lamps).toMatchObject({ title: 'Lamps' });
});

it('refuses an id that another idea has, as tables of two tools in one space may', async () => {
  const world = await inWorld();
  const { slug } = await world.space();
  const into = { ...PLAIN, space: slug };
  await run(world, table(SHADE), into);
  const others = table('a1,Ramps,For wheels,Di,di@example.org,2023-01-09,,,ed@example.org');
  await expect(run(world, others, into, 'other.csv')).rejects.toThrow(
    'other.csv, line 2: its id is that of "Shade", which was imported with another date',
  );
  const { added, bad } = await run(world, others, { ...into, skipBad: true }, 'other.csv');
  expect([added, bad.length]).toEqual([{ people: 0, ideas: 0, support: 0 }, 1]);
  expect(await ideasIn(world)).toMatchObject([{ title: 'Shade', support: { customers: 2 } }]);
});

it('takes an author without an address, headings as people write them, and columns in any order', async () => {
  const world = await inWorld();
  const file =
    'Created,Title,Author name,Author e-mail,Text\r\n2024-05-01,Shade,Ada,,Benches\r\n2024-05-01 10:00,Lamps,ada,,Dark\r\n';
  expect((await run(world, `\uFEFF${file}`)).added).toEqual({ people: 1, ideas: 2, support: 0 });
  expect(await world.services.db.rows(membersOf, [world.communityId])).toMatchObject([
    { name: 'Ada', email: null },
  ]);
});

describe('a row that cannot be taken', () => {
  const row = (changes: Record<string, string>): string =>
    Object.values({
      id: 'b1',
      title: 'Swings',
      text: 'For children',
      author: 'Ada',
      email: 'ada@example.org',
      created: '2024-05-03',
      stage: '',
      tags: '',
      voters: '',
      ...changes,
    }).join(',');

  it.each<[what: string, line: string, said: string]>([
    ['has no title', row({ title: '' }), 'title is empty'],
    ['has a title that is too long', row({ title: 'a'.repeat(121) }), 'title: This is too long.'],
    ['has no text', row({ text: ' ' }), 'text is empty'],
    ['has no author', row({ author: '' }), 'author_name is empty'],
    [
      'has half an address',
      row({ email: 'ada@' }),
      'author_email: This does not look like an e-mail address. "ada@"',
    ],
    ['has no date', row({ created: '' }), 'created is empty'],
    [
      'has a date of another order',
      row({ created: '03/05/2024' }),
      'created is not a date such as 2026-03-02',
    ],
    ['has a day there is not', row({ created: '2024-02-30' }), 'created is not a day or time there is'],
    ['has a date to come', row({ created: '2031-01-01' }), 'created lies in the future'],
    [
      'names an unknown stage',
      row({ stage: 'Someday' }),
      'there is no stage called "Someday"; there are Open',
    ],
    ['has too many tags', row({ tags: 'a;b;c;d;e;f;g;h;i' }), 'tags: 9 are more than the 8 an idea may have'],
    ['has an endless tag', row({ tags: 't'.repeat(41) }), 'tags: This is too long.'],
    [
      'has a voter without an address',
      row({ voters: 'bo@example.org;Cy' }),
      'voters: This does not look like an e-mail address. "Cy"',
    ],
    ['repeats an id', row({ id: 'a1' }), 'is the same idea as in line 2'],
    ['misses a column', 'b1,Swings', 'has 2 columns instead of 9'],
    ['opens a quote', row({ text: '"For children' }), 'a quote is opened and never closed'],
  ])('%s stops the import, and is skipped when asked', async (_what, line, said) => {
    const world = await inWorld();
    const file = table(SHADE, LAMPS, line);
    await expect(run(world, file)).rejects.toThrow(`feedback_2024.csv, line 4: ${said}`);
    expect(await ideasIn(world)).toEqual([]);
    const { bad, added } = await run(world, file, SKIP);
    expect(bad.map(describeBadRow)).toEqual([expect.stringContaining(`feedback_2024.csv, line 4: ${said}`)]);
    expect(added).toEqual({ people: 3, ideas: 2, support: 3 });
  });

  it('names somebody who has left', async () => {
    const world = await inWorld();
    const { id, email } = await world.member();
    await world.services.db.transaction((tx) =>
      tx.update(MemberEntity, { communityId: world.communityId, id }, { leftAt: world.clock.now() }),
    );
    await expect(run(world, table(row({ voters: email })))).rejects.toThrow(
      `line 2: the member with ${email} has left`,
    );
  });

  it.each([
    ['a mistyped column', HEAD.replace('voters', 'voter'), 'line 1: the column "voter" is not known'],
    ['a missing one', HEAD.replace('title,', ''), 'line 1: there is no column called title'],
  ])('stands below %s, which stops the import in any case', async (_what, head, said) => {
    const world = await inWorld();
    await expect(run(world, `${head}\n${SHADE}\n`, SKIP)).rejects.toThrow(said);
  });
});

it('says what it would do and writes nothing', async () => {
  const world = await inWorld();
  const { added, space } = await run(world, table(SHADE, LAMPS), { ...PLAIN, dryRun: true });
  expect(added).toEqual({ people: 3, ideas: 2, support: 3 });
  expect(space.isNew).toBe(true);
  expect(await world.services.db.rows(membersOf, [world.communityId])).toEqual([]);
});
