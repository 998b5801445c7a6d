import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { answer, decline, DECLINE, placeOf, reviewOf, set, type ReviewPlace } from '../../test/reviews.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';
import { beginReviews, handOnReviews } from './review.schedules.js';
import { openPastReviews, reviewsOverdue } from './review.module.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `query ($space: String, $overdueOnly: Boolean! = false, $first: Int! = 20, $after: String) {
  reviewsDue(space: $space, overdueOnly: $overdueOnly, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { title review { dueOn state owner { name } } } } } }`;
const MINE = 'query { reviewsAskedOfMe { totalCount edges { node { title } } } }';

interface List {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  edges: { node: { title: string } }[];
}
const titles = (list: List): string[] => list.edges.map(({ node }) => node.title);

async function listed({ world }: ReviewPlace, who: TestMember | null, variables: object = {}): Promise<List> {
  return (await world.as(who).run<{ reviewsDue: List }>(LIST, { ...variables })).reviewsDue;
}

async function asked({ world }: ReviewPlace, who: TestMember): Promise<string[]> {
  return titles((await world.as(who).run<{ reviewsAskedOfMe: List }>(MINE)).reviewsAskedOfMe);
}

/** Another idea in the same space, of Mira herself, declined until a day. */
async function another(place: ReviewPlace, title: string, reviewOn: string): Promise<ReviewPlace> {
  const { world, mira, space } = place;
  const idea = await postIdea(world, mira, space, title);
  const other = { ...place, idea };
  expect(await decline(other, mira, { reviewOn })).toMatchObject({ __typename: 'AnswerGiven' });
  return other;
}

describe('the list of reviews', () => {
  it('of what somebody is asked is for staff', async () => {
    const place = await placeOf(await inWorld());
    expect(codeOf(await place.world.as(null).ask(MINE))).toBe('UNAUTHENTICATED');
    expect(codeOf(await place.world.as(place.ada).ask(MINE))).toBe('FORBIDDEN');
  });

  it('shows anybody what they may see, the earliest day first, by pages and spaces', async () => {
    const place = await placeOf(await inWorld());
    await another(place, 'Later', '2026-06-01');
    await another(place, 'Sooner', '2026-03-04');
    const all = await listed(place, null);
    expect(titles(all)).toEqual(['Sooner', 'Read the meter from a photo', 'Later']);
    expect(all.totalCount).toBe(3);
    const first = await listed(place, null, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await listed(place, null, { first: 2, after: first.pageInfo.endCursor });
    expect([titles(next), next.pageInfo.hasNextPage]).toEqual([['Later'], false]);
    expect(titles(await listed(place, null, { space: 'elsewhere' }))).toEqual([]);
    expect(titles(await listed(place, null, { overdueOnly: true }))).toEqual([]);
    place.world.clock.set('2026-03-10T09:00:00Z');
    expect(titles(await listed(place, null, { overdueOnly: true }))).toEqual(['Sooner']);
    const { db } = place.world.services;
    expect(await reviewsOverdue(db, place.world.communityId, place.world.clock.now())).toEqual({
      count: 1,
      oldest: '2026-03-04',
    });
    await set(place.world, `update space set visibility = 'MEMBERS' where id = $1`, [place.space.id]);
    expect(titles(await listed(place, null))).toEqual([]);
    expect(titles(await listed(place, place.ben))).toHaveLength(3);
  });

  it('leaves out what rests, and what is no cursor is refused', async () => {
    const place = await placeOf(await inWorld());
    await set(place.world, 'update idea set withdrawn_at = now() where id = $1', [place.idea.id]);
    expect(titles(await listed(place, place.mira))).toEqual([]);
    expect(codeOf(await place.world.as(null).ask(LIST, { after: 'nothing' }))).toBe('BAD_USER_INPUT');
  });

  it('takes the same few statements however long it is', async () => {
    const place = await placeOf(await inWorld());
    await another(place, 'Later', '2026-06-01');
    // The community is kept for a second, so whether it is read depends on the machine.
    const count = async (): Promise<string[]> =>
      (await place.world.statementNames(() => listed(place, null)))
        .map((name) => name.split('.')[0] ?? '')
        .filter((feature) => feature !== 'communities');
    const few = await count();
    await another(place, 'Sooner', '2026-03-04');
    await another(place, 'Soon', '2026-03-05');
    expect(await count()).toEqual(few);
    expect(few).toHaveLength(4);
  });

  it('tells each member of the team what they are asked', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, jon, lead } = place;
    expect(await asked(place, mira), 'before the day').toEqual([]);
    const onDay = async (day: string): Promise<number[]> => {
      world.clock.set(`${day}T09:00:00Z`);
      await beginReviews.run(world.services);
      await handOnReviews.run(world.services);
      return [
        (await asked(place, mira)).length,
        (await asked(place, jon)).length,
        (await asked(place, lead)).length,
      ];
    };
    expect(await onDay('2026-03-10')).toEqual([1, 0, 0]);
    expect(await onDay('2026-03-16')).toEqual([1, 1, 0]);
    expect(await onDay('2026-03-22')).toEqual([1, 1, 1]);
  });
});

describe('an answer to a review', () => {
  it('needs more than words from its day on: reason, constraint, what would change it, and when or why not', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, space } = place;
    const words = { text: 'Still thinking.', stageId: space.stages.DECLINED };
    expect(await answer(place, mira, words), 'words may be added before').toMatchObject({
      __typename: 'AnswerGiven',
    });
    expect(await reviewOf(place)).toMatchObject({ dueOn: '2026-03-10' });
    world.clock.set('2026-03-10T09:00:00Z');
    const refused = await answer(place, mira, words);
    expect(refused.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'serves REQUIRED',
      'reason REQUIRED',
      'constraint REQUIRED',
      'wouldChange REQUIRED',
      'reviewOn REQUIRED',
    ]);
    expect((await decline(place, mira, { reviewOn: '2026-03-10' })).fields).toEqual([
      { path: 'reviewOn', code: 'IN_THE_PAST' },
    ]);
    expect(await reviewOf(place), 'nothing was written').toMatchObject({ state: 'DUE' });
  });

  it('tells everybody who follows, also when it stays declined, without asking the author first', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, ada, ben } = place;
    world.clock.set('2026-03-10T09:00:00Z');
    await beginReviews.run(world.services);
    const before = (await inboxOf(world, ben)).length;
    expect(await decline(place, mira, { noReviewReason: 'The meters are replaced by law.' })).toMatchObject({
      __typename: 'AnswerGiven',
    });
    expect(await reviewOf(place)).toBeNull();
    expect(titles(await listed(place, null))).toEqual([]);
    for (const who of [ada, ben]) {
      const answers = (await inboxOf(world, who)).filter(({ kind }) => kind === 'ANSWER');
      expect(answers.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    }
    expect((await inboxOf(world, ben)).length).toBeGreaterThanOrEqual(before);
    world.clock.advance({ days: 30 });
    await handOnReviews.run(world.services);
    expect((await inboxOf(world, place.jon)).filter(({ kind }) => kind === 'REVIEW_DUE')).toEqual([]);
  });

  it('that opens it anew closes the review', async () => {
    const place = await placeOf(await inWorld());
    place.world.clock.set('2026-03-10T09:00:00Z');
    await beginReviews.run(place.world.services);
    const opened = { text: 'We look at it with you.', stageId: place.space.stages.CONSIDERING };
    expect(await answer(place, place.jon, opened)).toMatchObject({ __typename: 'AnswerGiven' });
    expect(await reviewOf(place)).toBeNull();
  });

  it('and the schedule at once leave one closed review', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, idea } = place;
    world.clock.set('2026-03-10T09:00:00Z');
    await Promise.all([
      beginReviews.run(world.services),
      decline(place, mira, { reviewOn: '2026-09-01' }),
      beginReviews.run(world.services),
    ]);
    const { rows } = await world.services.db.connections.query<{ due: string; open: boolean }>(
      'select due_on::text as due, closed_at is null as open from review where idea_id = $1 order by due_on',
      [idea.id],
    );
    expect(rows).toEqual([
      { due: '2026-03-10', open: false },
      { due: '2026-09-01', open: true },
    ]);
  });

  it('with another date before the day replaces it', async () => {
    const place = await placeOf(await inWorld());
    await decline(place, place.jon, { ...DECLINE, reviewOn: '2026-05-01' });
    expect(await reviewOf(place)).toMatchObject({ dueOn: '2026-05-01', owner: { name: 'Jon' } });
  });
});

describe('a decline from before there were reviews', () => {
  it('has its day from the migration and from an older export, unless it was answered anew', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, space } = place;
    const other = await another(place, 'Sooner', '2026-03-04');
    await answer(other, mira, { text: 'We look at it.', stageId: space.stages.CONSIDERING });
    const words = { text: 'One more thing.', stageId: space.stages.DECLINED };
    await answer(place, mira, words);
    await set(world, 'delete from review where community_id = $1', [world.communityId]);
    expect(await reviewOf(place)).toBeNull();
    const open = (): Promise<void> =>
      world.services.db.transaction((tx) => openPastReviews(tx, world.communityId));
    await open();
    await open();
    expect(titles(await listed(place, null))).toEqual(['Read the meter from a photo']);
    expect(await reviewOf(place)).toMatchObject({ dueOn: '2026-03-10', owner: { name: 'Mira' } });
  });
});
