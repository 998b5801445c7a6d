import { describe, expect, it } from 'vitest';
import { statement } from '../platform/statement.js';
import type { Services } from '../platform/context.js';
import { commentLine, polisFolder, smallExport, voteLine } from '../../test/import-files.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { asOnlyImport, importPolis, listImports } from './import.module.js';

const inWorld = useWorlds(import.meta.filename);
type Asked = { space: string | null; dryRun: boolean; skipBad: boolean };
const PLAIN: Asked = { space: null, dryRun: false, skipBad: false };
const { comments, votes } = smallExport();

const SUPPORT = `mutation ($idea: ID!) { supportIdea(input: {ideaId: $idea, importance: BLOCKS_ME}) { __typename } }`;
const WITHDRAW = `mutation ($idea: ID!) { withdrawSupport(ideaId: $idea) { __typename } }`;

const supporters = statement<{
  idea: string;
  person: string;
  at: Date;
  importance: string;
  imported: boolean;
}>(
  'test.supporters',
  `select i.title as idea, m.name as person, v.created_at as at, v.importance, v.imported_at is not null as imported
   from vote v join idea i on i.community_id = v.community_id and i.id = v.idea_id
   join member m on m.community_id = v.community_id and m.id = v.member_id
   where v.community_id = $1 order by 1, 2`,
);
const ideas = statement<{ id: string; title: string; customers: number; trending: number }>(
  'test.ideas',
  `select i.id, i.title, s.customers, s.trending from idea i
   join idea_stat s on s.community_id = i.community_id and s.idea_id = i.id where i.community_id = $1 order by number`,
);
const personNamed = statement<{ id: string }>(
  'test.person_named',
  `select id from member where community_id = $1 and name = $2`,
);

async function run(world: World, files: Parameters<typeof polisFolder>[0] = {}, options = PLAIN) {
  return importPolis(world.services, world.communityId, await polisFolder(files), options);
}

async function supportersIn(world: World): Promise<string[]> {
  const rows = await world.services.db.rows(supporters, [world.communityId]);
  return rows.map(({ idea, person }) => `${idea} ${person}`);
}

/** Somebody whom an import brought, as if they had signed in since. */
async function claimed(world: World, name: string): Promise<TestMember> {
  const { id = '' } = (await world.services.db.row(personNamed, [world.communityId, name])) ?? {};
  const actor = { kind: 'member', memberId: id, role: 'CUSTOMER', sessionId: null, scopes: null } as const;
  return { id, name, email: '', actor: { ...actor, communityId: world.communityId } };
}

describe('a newer export', () => {
  it('adds new statements, people and support, and takes back what was taken back', async () => {
    const world = await inWorld();
    await run(world);
    const more = {
      comments: `${comments}${commentLine(3, 'Lamps')}\n`,
      votes: `${votes}${[voteLine(0, 1, -1, 60), voteLine(1, 7, 1, 60), voteLine(3, 8, 1, 60)].join('\n')}\n`,
    };
    const { added, changed } = await run(world, more);
    expect(added).toEqual({ people: 2, ideas: 1, support: 2 });
    expect(changed).toEqual({ moved: 0, takenBack: 1 });
    expect(await supportersIn(world)).toEqual([
      'Benches in the shade would help. Participant 0',
      'Lamps Participant 8',
      'Paths, wide ones, for wheelchairs Participant 7',
    ]);
    const counted = await world.services.db.rows(ideas, [world.communityId]);
    expect(counted.map(({ customers }) => customers)).toEqual([1, 1, 1]);
    expect((await run(world, more)).added).toEqual({ people: 0, ideas: 0, support: 0 });
    const [record, ...others] = await listImports(world.services.db, world.communityId);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      runs: 3,
      counts: { disagrees: 2, support: 3 },
      source: 'https://pol.is/parks',
    });
    expect(record?.finishedAt).not.toBeNull();
  });

  it('moves support that was given anew to its latest moment', async () => {
    const world = await inWorld();
    await run(world);
    const { changed } = await run(world, {
      votes: `${votes}${voteLine(0, 0, -1, 60)}\n${voteLine(0, 0, 1, 90)}\n`,
    });
    expect(changed).toEqual({ moved: 1, takenBack: 0 });
    const [first] = await world.services.db.rows(supporters, [world.communityId]);
    expect(first?.at.toISOString()).toBe('2019-09-01T00:02:30.000Z');
    const [idea] = await world.services.db.rows(ideas, [world.communityId]);
    expect(idea?.trending).toBeCloseTo(trendOf(['2019-09-01T00:02:30Z', '2019-09-01T00:01:00Z']), 6);
  });

  it('leaves alone what people did since', async () => {
    const world = await inWorld();
    await run(world);
    const [benches] = await world.services.db.rows(ideas, [world.communityId]);
    const changes = world.as(await claimed(world, 'Participant 0'));
    const withdraws = world.as(await claimed(world, 'Participant 1'));
    await changes.run(SUPPORT, { idea: benches?.id });
    await withdraws.run(WITHDRAW, { idea: benches?.id });
    const { changed } = await run(world, {
      votes: `${votes}${voteLine(0, 0, -1, 60)}\n${voteLine(0, 1, 1, 60)}\n`,
    });
    expect(changed).toEqual({ moved: 1, takenBack: 1 });
    const there = await world.services.db.rows(supporters, [world.communityId]);
    expect(there).toEqual([
      expect.objectContaining({ person: 'Participant 0', importance: 'BLOCKS_ME', imported: false }),
    ]);
  });
});

/** What quality.md says trending is. */
function trendOf(moments: string[]): number {
  const weeks = moments.map((moment) => Date.parse(moment) / 604_800_000);
  const most = Math.max(...weeks);
  return most + Math.log(weeks.reduce((sum, w) => sum + Math.exp(w - most), 0));
}

it('takes the latest of what one person said, the later in the file on a tie, wherever it stands', async () => {
  const world = await inWorld();
  const more = [voteLine(0, 0, -1), voteLine(1, 7, 1, 9), voteLine(1, 7, -1, 5), voteLine(0, 7, 1, -30)];
  await run(world, { votes: `${votes}${more.join('\n')}\n` });
  expect(await supportersIn(world)).toEqual([
    'Benches in the shade would help. Participant 1',
    'Paths, wide ones, for wheelchairs Participant 7',
  ]);
});

describe('refuses', () => {
  it('an older export', async () => {
    const world = await inWorld();
    await run(world, { votes: `${votes}${voteLine(0, 3, 1, 60)}\n` });
    await expect(run(world)).rejects.toThrow('This export is older than the one that was imported before.');
    expect(await supportersIn(world)).toHaveLength(3);
  });

  it('another space than the first time, and an archived one', async () => {
    const world = await inWorld();
    const { slug } = await world.space();
    const first = await run(world, {}, { ...PLAIN, space: slug });
    expect(first.space).toMatchObject({ slug, isNew: false });
    await expect(run(world, {}, { ...PLAIN, space: 'elsewhere' })).rejects.toThrow(
      `into the space ${slug} before`,
    );
    const again = await run(world);
    expect(again.space.slug).toBe(slug);

    const other = await inWorld();
    const closed = await other.space();
    await other.services.db.rows(archive, [other.communityId, closed.id]);
    await expect(run(other, {}, { ...PLAIN, space: closed.slug })).rejects.toThrow('is archived');
  });

  it('a second import while one runs', async () => {
    const world = await inWorld();
    const second = await asOnlyImport(world.services.db, async () => {
      const [outcome] = await Promise.allSettled([run(world)]);
      return outcome;
    });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('Another import is running') },
    });
    expect((await run(world)).added.ideas).toBe(2);
  });
});

const archive = statement(
  'test.archive',
  `update space set archived_at = now() where community_id = $1 and id = $2`,
);

it('goes on after it broke off, wherever that was', async () => {
  const world = await inWorld();
  for (let until = 1; ; until++) {
    const broken = breaking(world.services, until);
    const [outcome] = await Promise.allSettled([
      importPolis(broken, world.communityId, await polisFolder(), PLAIN),
    ]);
    if (outcome?.status === 'fulfilled') {
      expect(until).toBeGreaterThan(4);
      break;
    }
    expect(outcome?.reason).toEqual(new Error('gone'));
    const [record] = await listImports(world.services.db, world.communityId);
    expect(record?.finishedAt ?? null).toBeNull();
  }
  expect(await supportersIn(world)).toHaveLength(2);
  const there = await world.services.db.rows(ideas, [world.communityId]);
  expect(there.map(({ customers }) => customers)).toEqual([2, 0]);
});

/** Services whose database is gone at a certain transaction, just before it would have been committed. */
function breaking(services: Services, at: number): Services {
  let begun = 0;
  const db = Object.create(services.db) as Services['db'];
  db.transaction = async (work) => {
    begun += 1;
    const mine = begun;
    return services.db.transaction(async (tx) => {
      const result = await work(tx);
      if (mine === at) {
        throw new Error('gone');
      }
      return result;
    });
  };
  return { ...services, db };
}
