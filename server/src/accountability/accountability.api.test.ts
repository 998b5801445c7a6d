import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { irritantBy } from '../../test/irritants.js';
import { answer, DECLINE, decline, placeOf, set, type ReviewPlace } from '../../test/reviews.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { rollUp } from './accountability.module.js';

const inWorld = useWorlds(import.meta.filename);

const PAGE = `query ($range: AccountabilityRange! = LAST_90_DAYS) { accountability(range: $range) {
  from to countedAt
  firstWord { n open openOverWeek medianHours p90Hours cases openCases months { month n open medianHours p90Hours } }
  waiting { n late cases definition } team { n late } purposes { n late }
  declines { n withReviewDay withoutReviewDay incomplete months { month n } }
  reviews { n overdue oldest } irritants { n medianDays ages { fromDays toDays count } months { month reported fixed } }
  expectations { spaces { space { name } cadenceDays waiting late purposeOverdue } } } }`;
const CASES = `query ($cases: AccountabilityCases!, $first: Int! = 20, $after: String) {
  accountabilityCases(cases: $cases, first: $first, after: $after) { totalCount title definition
    pageInfo { endCursor hasNextPage } edges { node { title path space hours open reason reviewOn } } } }`;

interface Page {
  firstWord: {
    n: number;
    open: number;
    openOverWeek: number;
    medianHours: number | null;
    p90Hours: number | null;
  };
  waiting: { n: number; late: number };
  team: { n: number; late: number };
  purposes: { n: number; late: number };
  declines: { n: number; withReviewDay: number; withoutReviewDay: number; incomplete: number };
  reviews: { n: number; overdue: number; oldest: string | null };
  irritants: { n: number; months: { month: string; reported: number | null }[] };
  expectations: { spaces: { space: { name: string }; cadenceDays: number; waiting: number; late: number }[] };
}
interface Listed {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  edges: {
    node: { title: string; path: string; hours: number | null; open: boolean; reason: string | null };
  }[];
}

async function read(world: World, who: TestMember | null = null): Promise<Page> {
  await world.settled();
  await rollUp(world.services);
  return (await world.as(who).run<{ accountability: Page }>(PAGE)).accountability;
}
async function cases(world: World, which: string, more: object = {}): Promise<Listed> {
  const found = await world.as(null).run<{ accountabilityCases: Listed }>(CASES, { cases: which, ...more });
  return found.accountabilityCases;
}
const titles = (list: Listed): string[] => list.edges.map(({ node }) => node.title);

describe('who may see it', () => {
  it('is everybody, and everybody sees the same, whatever they may read elsewhere', async () => {
    const world = await inWorld();
    const [rosa, mira] = [await world.member(), await world.member('STAFF')];
    const [open, members, staff] = [
      await world.space(),
      await world.space('MEMBERS'),
      await world.space('STAFF'),
    ];
    await postIdea(world, rosa, open);
    await postIdea(world, rosa, members);
    await postIdea(world, mira, staff);
    await irritantBy(world, rosa, members);
    const asVisitor = await read(world);
    expect(asVisitor.firstWord.n).toBe(1);
    expect(asVisitor.irritants.n).toBe(0);
    expect(asVisitor.expectations.spaces).toHaveLength(1);
    for (const who of [rosa, mira, await world.member('ADMIN')])
      expect(await read(world, who)).toEqual(asVisitor);
    expect(titles(await cases(world, 'NO_WORD'))).toHaveLength(1);
  });
});

describe('what it refuses', () => {
  it('is a range, a list, a page or a cursor that is none', async () => {
    const world = await inWorld();
    const voice = world.as(null);
    expect(
      await voice.ask('{ accountabilityCases(cases: LATE_PEOPLE) { totalCount } }').catch(() => null),
    ).toBeNull();
    expect(codeOf(await voice.ask(CASES, { cases: 'DECLINES', first: 51 }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await voice.ask(CASES, { cases: 'DECLINES', after: 'x' }))).toBe('BAD_USER_INPUT');
  });

  it('is nothing in an empty place: every figure says none', async () => {
    const page = await read(await inWorld());
    expect(page.firstWord).toMatchObject({ n: 0, open: 0, medianHours: null, p90Hours: null });
    expect([page.waiting, page.team, page.purposes].map(({ n }) => n)).toEqual([0, 0, 0]);
  });
});

describe('the first human word', () => {
  it('counts open ones with the time they have waited, and no note, no word of the author, no past', async () => {
    const world = await inWorld();
    const [rosa, mira] = [await world.member(), await world.member('STAFF')];
    const space = await world.space();
    const quick = await postIdea(world, rosa, space, 'Quick');
    const noted = await postIdea(world, rosa, space, 'Only noted');
    const past = await postIdea(world, rosa, space, 'From elsewhere');
    await set(world, 'update idea set imported_at = created_at where id = $1', [past.id]);
    world.clock.advance({ hours: 5 });
    await commentBy(world, mira, quick.threadId, 'I read it.');
    await commentBy(world, mira, noted.threadId, 'For us only.', { staffOnly: true });
    world.clock.advance({ days: 9 });
    const page = await read(world);
    expect(page.firstWord).toMatchObject({ n: 2, open: 1, openOverWeek: 1, medianHours: 5, p90Hours: 216 });
    expect(page.waiting).toMatchObject({ n: 1, late: 1 });
    expect(titles(await cases(world, 'FIRST_WORD')).toSorted()).toEqual(['Only noted', 'Quick']);
    expect((await cases(world, 'NO_WORD')).edges[0]?.node).toMatchObject({
      title: 'Only noted',
      hours: 216,
      open: true,
    });
    expect(titles(await cases(world, 'WAITING_LATE'))).toEqual(['Only noted']);
  });

  it('is of the team among itself where the team raised it, and late past the promise of the space', async () => {
    const world = await inWorld();
    const [mira, jon] = [await world.member('STAFF'), await world.member('STAFF')];
    const space = await world.space('PUBLIC', 3);
    const spoken = await postIdea(world, mira, space, 'Spoken to');
    await postIdea(world, mira, space, 'We know this needs fixing');
    await commentBy(world, jon, spoken.threadId, 'Yes.');
    expect((await read(world)).team).toMatchObject({ n: 1, late: 0 });
    world.clock.advance({ days: 4 });
    expect((await read(world)).team).toMatchObject({ n: 1, late: 1 });
    expect(titles(await cases(world, 'TEAM_WITHOUT_WORD'))).toEqual(['We know this needs fixing']);
  });
});

describe('declines and their reviews', () => {
  const again = async (place: ReviewPlace, title: string, parts: object): Promise<void> => {
    const idea = await postIdea(place.world, place.mira, place.space, title);
    await decline({ ...place, idea }, place.mira, parts);
  };

  it('are counted by what they say, and listed with it', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira } = place;
    await again(place, 'Never', { noReviewReason: 'The meters go out of use.' });
    expect((await read(world)).declines).toMatchObject({
      n: 2,
      withReviewDay: 1,
      withoutReviewDay: 1,
      incomplete: 0,
    });
    // Words added to a decline are no second one, and a decline taken back no less of one.
    await answer(place, mira, { ...DECLINE, stageId: place.space.stages.DECLINED, reviewOn: '2026-03-10' });
    await answer(place, mira, { stageId: place.space.stages.CONSIDERING, text: 'We look again.' });
    expect((await read(world)).declines.n).toBe(2);
    const listed = await cases(world, 'DECLINES', { first: 1 });
    expect([listed.totalCount, titles(listed)]).toEqual([2, ['Never']]);
    const next = await cases(world, 'DECLINES', { first: 1, after: listed.pageInfo.endCursor });
    expect(next.edges[0]?.node).toMatchObject({ reason: DECLINE.reason, reviewOn: '2026-03-10' });
  });

  it('are overdue once the space has not answered in its time', async () => {
    const { world } = await placeOf(await inWorld());
    expect((await read(world)).reviews).toEqual({ n: 1, overdue: 0, oldest: null });
    world.clock.set('2026-03-17T09:00:00Z');
    expect((await read(world)).reviews).toEqual({ n: 1, overdue: 1, oldest: '2026-03-10' });
    expect(titles(await cases(world, 'REVIEWS_OVERDUE'))).toEqual(['Read the meter from a photo']);
  });
});

it('shows what hurts by age, and months with fewer than five reports as none of anybody else', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await world.space();
  for (let n = 0; n < 4; n += 1) await irritantBy(world, rosa, space, `It hurts ${n}`);
  const few = await read(world);
  expect(few.irritants.n).toBe(4);
  expect(few.irritants.months.at(-1)).toEqual({ month: '2026-03', reported: null, fixed: null });
  await irritantBy(world, rosa, space, 'It hurts as well');
  expect((await read(world)).irritants.months.at(-1)).toEqual({ month: '2026-03', reported: 5, fixed: 0 });
  expect(titles(await cases(world, 'IRRITANTS_OPEN'))[0]).toBe('It hurts 0');
});

it('says what you may expect of each space, and which purpose nobody looked at for a year', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await world.space('PUBLIC', 2);
  await postIdea(world, rosa, space);
  world.clock.advance({ days: 3 });
  const page = await read(world);
  expect(page.expectations.spaces).toMatchObject([{ cadenceDays: 2, waiting: 1, late: 1 }]);
  expect(page.purposes).toMatchObject({ n: 1, late: 0 });
  world.clock.advance({ days: 366 });
  expect((await read(world)).purposes.late).toBe(1);
  expect((await cases(world, 'PURPOSES_OVERDUE')).edges[0]?.node.path).toBe(`/spaces/${space.slug}/purpose`);
  await set(world, 'update space set archived_at = now() where id = $1', [space.id]);
  world.services.db.kept.forgetAll();
  expect((await read(world)).waiting).toMatchObject({ n: 0, late: 0 });
});
