import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import {
  ANSWER_MOMENT,
  momentPlace,
  momentsOf,
  promptsOf,
  sayTo,
  SWITCH_MOMENT,
  switchTo,
} from '../../test/moments.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** How much there is of what is written or sent when something happens. */
async function written(world: World): Promise<Record<string, string>> {
  const { rows } = await world.services.db.connections.query<Record<string, string>>(
    `select (select count(*) from domain_event) as events, (select count(*) from notification) as notices,
       (select count(*) from mail_message) as mail, (select count(*) from pgboss.job) as jobs,
       (select count(*) from moment_answer) as answers, (select count(*) from moment_choice) as choices,
       (select count(*) from idempotency_key) as keys`,
  );
  return rows[0] ?? {};
}

describe('who may not, and what is refused', () => {
  it('is whoever has not signed in; rules of the team are nobody else’s; nothing half said is taken', async () => {
    const world = await inWorld();
    const { ada, mira } = await momentPlace(world);
    const input = { rule: 'BACK_AGAIN', thingId: NOBODY, answer: 'DONE' };
    expect(codeOf(await world.as(null).ask(ANSWER_MOMENT, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(null).ask(SWITCH_MOMENT, { rule: 'BACK_AGAIN', on: false }))).toBe(
      'UNAUTHENTICATED',
    );
    const names = await world.statementNames(async () =>
      expect(await world.as(null).run(`{ viewer { moments { id } } }`)).toEqual({ viewer: null }),
    );
    expect(names.filter((name) => name.startsWith('moments'))).toEqual([]);

    const theirs = { rule: 'WAITING_LONG', thingId: NOBODY };
    const unknown = { __typename: 'InvalidInput', fields: [{ path: 'rule', code: 'UNKNOWN' }] };
    expect(await sayTo(world, ada, theirs, { answer: 'DONE' })).toEqual(unknown);
    expect(await switchTo(world, ada, 'WAITING_LONG', false)).toEqual(unknown);

    const wrong: [object, { path: string; code: string }][] = [
      [{ answer: 'NOT_NOW' }, { path: 'days', code: 'REQUIRED' }],
      [
        { answer: 'NOT_NOW', days: 8 },
        { path: 'days', code: 'INVALID' },
      ],
      [
        { answer: 'NOT_NOW', days: -7 },
        { path: 'days', code: 'INVALID' },
      ],
      [
        { answer: 'DONE', days: 7 },
        { path: 'days', code: 'INVALID' },
      ],
    ];
    for (const [answer, field] of wrong) {
      expect(await sayTo(world, mira, theirs, answer as { answer: string }), JSON.stringify(answer)).toEqual({
        __typename: 'InvalidInput',
        fields: [field],
      });
    }
    expect(await sayTo(world, mira, { rule: 'NEWCOMER', thingId: 'none' }, { answer: 'DONE' })).toMatchObject(
      {
        fields: [{ path: 'thingId', code: 'UNKNOWN' }],
      },
    );
    const rows = await world.services.db.connections.query(
      'select 1 from moment_answer where community_id = $1',
      [world.communityId],
    );
    expect(rows.rowCount, 'nothing of it is kept').toBe(0);
  });
});

describe('reading what is before somebody', () => {
  it('takes one statement, writes nothing and sends nothing', async () => {
    const world = await inWorld();
    const { ada, mira, jon } = await momentPlace(world);
    expect(await promptsOf(world, mira)).toEqual(['NEWCOMER: Read the meter']);
    expect(await momentsOf(world, ada)).toEqual([]);
    expect(await momentsOf(world, jon), 'who answers for nothing is prompted to nothing').toEqual([]);
    const before = await written(world);
    const statements = (who: TestMember): Promise<string[]> =>
      world.statementNames(() => momentsOf(world, who));
    const ofMoments = (names: string[]): string[] => names.filter((name) => name.startsWith('moments'));
    expect(ofMoments(await statements(mira))).toEqual(['moments.of_team']);
    expect(ofMoments(await statements(ada))).toEqual(['moments.of_others']);
    const alone = async (): Promise<unknown> => world.as(mira).run(`{ viewer { id } }`);
    const [withMoments, without] = [await statements(mira), await world.statementNames(alone)];
    expect(withMoments.length - without.length, 'one statement more').toBe(1);
    expect(await written(world)).toEqual(before);
  });
});

describe('switching a rule off', () => {
  it('is for good and for oneself, and can be undone; with all of them off two members read the same (0.11)', async () => {
    const world = await inWorld();
    const { ada, mira, jon, space } = await momentPlace(world);
    const ben = await world.member('CUSTOMER', 'Ben');
    expect(await switchTo(world, mira, 'NEWCOMER', false)).toMatchObject({ viewer: { moments: [] } });
    expect(await momentsOf(world, mira)).toEqual([]);
    await postIdea(world, ben, space, 'Call me back');
    expect(await momentsOf(world, mira)).toEqual([]);
    const again = await Promise.all([1, 2, 3].map(() => switchTo(world, mira, 'NEWCOMER', false)));
    expect(new Set(again.map(({ __typename }) => __typename))).toEqual(new Set(['MomentsChanged']));
    expect((await switchTo(world, mira, 'NEWCOMER', true)).viewer?.moments).toHaveLength(2);

    const PAGE = `{ community { name } trending: ideas(first: 5, sort: TRENDING) { edges { node { id title } } }
      waiting: ideas(first: 4, filter: { waiting: true }, sort: LONGEST_WAITING) { edges { node { id } } }
      recentAnswers(first: 3) { edges { node { id } } } viewer { moments { id rule } } }`;
    world.clock.advance({ days: 91 });
    for (const [one, other] of [
      [mira, jon],
      [ada, ben],
    ] as const) {
      const { viewer } = await world.as(one).run<{
        viewer: { momentChoices: { rule: string; name: string; when: string; value: string; on: boolean }[] };
      }>('{ viewer { momentChoices { rule name when value on } } }');
      expect(viewer.momentChoices.filter(({ name, when, value }) => !name || !when || !value)).toEqual([]);
      for (const { rule } of viewer.momentChoices) {
        await switchTo(world, one, rule, false);
        await switchTo(world, other, rule, false);
      }
      expect(await world.as(one).run(PAGE)).toEqual(await world.as(other).run(PAGE));
    }
    expect(await dataOf(world.services.db, mira.actor)).toMatchObject({
      momentsOff: expect.arrayContaining([expect.objectContaining({ rule: 'WAITING_LONG' })]) as unknown,
      momentAnswers: [],
    });
  });
});

describe('"not now"', () => {
  it('rests for the time chosen, whatever it is, and comes back afterwards while it is still so', async () => {
    const world = await inWorld();
    const { mira, idea } = await momentPlace(world, 30);
    await switchTo(world, mira, 'NEWCOMER', false);
    world.clock.advance({ days: 25 });
    const wait = { rule: 'WAITING_LONG', thingId: idea.id };
    const isShown = async (): Promise<boolean> =>
      (await momentsOf(world, mira)).some(({ thingId }) => thingId === idea.id);
    expect(await isShown()).toBe(true);
    // The same pseudo-random walk each time: a failure can be repeated.
    let seed = 20_260_302;
    const pick = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    for (let turn = 0; turn < 12; turn += 1) {
      const days = [7, 30, 90][pick(3)] ?? 7;
      const until = world.clock.now().getTime() + days * 86_400_000;
      await sayTo(world, mira, wait, { answer: 'NOT_NOW', days });
      for (let look = 0; look < 4; look += 1) {
        expect(await isShown(), `turn ${turn}, ${days} days`).toBe(world.clock.now().getTime() >= until);
        world.clock.advance({ hours: 1 + pick(days * 12) });
      }
      world.clock.set(new Date(until - 1).toISOString());
      expect(await isShown(), 'a moment before').toBe(false);
      world.clock.set(new Date(until).toISOString());
      expect(await isShown(), 'when the time is over').toBe(true);
    }
    const rows = await world.services.db.connections.query(
      'select 1 from moment_answer where member_id = $1',
      [mira.id],
    );
    expect(rows.rowCount, 'one row, however often it was said').toBe(1);
    expect(await dataOf(world.services.db, mira.actor)).toMatchObject({
      momentAnswers: [{ rule: 'WAITING_LONG', thing: idea.id, answer: 'NOT_NOW' }],
    });
  });

  it('of two at once the last counts, and "done" rests until the occasion is a new one', async () => {
    const world = await inWorld();
    const { ada, mira, idea } = await momentPlace(world);
    world.clock.advance({ days: 5 });
    const wait = { rule: 'WAITING_LONG', thingId: idea.id };
    await switchTo(world, mira, 'NEWCOMER', false);
    const said = await Promise.all(
      [7, 30, 90, 7].map((days) => sayTo(world, mira, wait, { answer: 'NOT_NOW', days })),
    );
    expect(new Set(said.map(({ __typename }) => __typename))).toEqual(new Set(['MomentsChanged']));
    await sayTo(world, mira, wait, { answer: 'DONE' });
    world.clock.advance({ days: 300 });
    expect(await momentsOf(world, mira)).toEqual([]);
    const comment = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`;
    for (const who of [mira, ada]) {
      world.clock.advance({ hours: 1 });
      await world.as(who).run(comment, { input: { threadId: idea.threadId, text: 'A word.' } });
    }
    expect(await promptsOf(world, ada)).toEqual([]);
    world.clock.advance({ days: 4 });
    expect(await promptsOf(world, mira), 'four of six days is no more than two thirds').toEqual([]);
    world.clock.advance({ days: 1 });
    expect(await promptsOf(world, mira)).toEqual(['WAITING_LONG: Read the meter']);
  });
});

it('forgets what was answered when somebody leaves, and what they refused when they begin anew', async () => {
  const world = await inWorld();
  const { space } = await momentPlace(world);
  const rows = async (table: string, who: TestMember): Promise<number | null> =>
    (await world.services.db.connections.query(`select 1 from ${table} where member_id = $1`, [who.id]))
      .rowCount;
  for (const [words, refused] of [
    ['KEEP', 1],
    ['REMOVE', 0],
  ] as const) {
    const who = await world.member('CUSTOMER', `Cleo ${words}`);
    await postIdea(world, who, space, `Before I go: ${words}`);
    await sayTo(world, who, { rule: 'BACK_AGAIN', thingId: who.id }, { answer: 'NOT_NOW', days: 90 });
    await switchTo(world, who, 'YEARS_WITH_US', false);
    const left = await world
      .as(who)
      .run(`mutation ($input: LeaveCommunityInput!) { leaveCommunity(input: $input) { __typename } }`, {
        input: { words, confirm: who.name },
      });
    expect(left).toEqual({ leaveCommunity: { __typename: 'CommunityLeft' } });
    expect(await rows('moment_answer', who)).toBe(0);
    expect(await rows('moment_choice', who)).toBe(refused);
  }
});
