import { INDICATORS, UNTARGETED } from '@rapport/shared/indicating';
import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { countIndicators, indicatorModule } from './indicator.module.js';
import { crossing, RULES } from './indicator.rules.js';

const inWorld = useWorlds(import.meta.filename);

const PAGE = `query ($only: IndicatorName) {
  indicators(only: $only) { countedAt story { title } changes { on indicators text by { name } }
    indicators { name sign n looking values { key value few } months { month n values }
      looks { key when limit settable setBy { name } why } cases { title path good } } }
  attentionItems { id indicator when value limit month note closedAt backAt viewerCanSettle owner { name } handOvers { note to { name } } } }`;
const PROBLEM = '... on Problem { __typename message } ... on InvalidInput { fields { path code } }';
const CASES = `query ($indicator: IndicatorName!, $first: Int!, $after: String) {
  indicatorCases(indicator: $indicator, first: $first, after: $after) { edges { node { title path good } } pageInfo { hasNextPage endCursor } } }`;
const LIMIT = `mutation ($input: SetIndicatorLimitInput!) { setIndicatorLimit(input: $input) {
  ... on IndicatorLimitChanged { indicator { looks { key limit why setBy { name } } } } ${PROBLEM} } }`;
const FOUND = `mutation ($answer: HowFound!) { sayHowIFoundYou(answer: $answer) { __typename ${PROBLEM} } }`;

interface Shown {
  name: string;
  n: number | null;
  looking: boolean;
  values: { key: string; value: number | null; few: boolean }[];
  looks: { key: string; when: string; limit: number | null; settable: boolean; why: string | null }[];
  cases: { title: string; good: boolean | null }[];
}
interface Item {
  id: string;
  indicator: string;
  value: number;
  note: string | null;
  closedAt: string | null;
  backAt: string | null;
  viewerCanSettle: boolean;
  owner: { name: string };
  handOvers: { note: string; to: { name: string } }[];
}
interface Page {
  indicators: {
    countedAt: string | null;
    indicators: Shown[];
    changes: { text: string; by: { name: string } | null }[];
  };
  attentionItems: Item[];
}

async function read(world: World, who: TestMember, only: string | null = null): Promise<Page> {
  await countIndicators(world.services, world.communityId, { always: true });
  return world.as(who).run<Page>(PAGE, { only });
}
const one = (page: Page, name: string): Shown =>
  page.indicators.indicators.find((indicator) => indicator.name === name) as Shown;
const answerOf = (
  result: { data?: Record<string, unknown> | null },
  field: string,
): Record<string, unknown> => result.data?.[field] as Record<string, unknown>;

describe('indicators', () => {
  it('are for the team, and limits for admins; a newcomer is counted and not known', async () => {
    const world = await inWorld();
    const [rosa, mira, ada] = [
      await world.member(),
      await world.member('STAFF'),
      await world.member('ADMIN'),
    ];
    expect(codeOf(await world.as(null).ask(PAGE))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(rosa).ask(PAGE))).toBe('FORBIDDEN');
    const input = { indicator: 'PROMISES_KEPT', key: 'MOST', value: 10, why: 'We want to know sooner.' };
    expect(codeOf(await world.as(rosa).ask(LIMIT, { input }))).toBe('FORBIDDEN');
    expect(answerOf(await world.as(mira).ask(LIMIT, { input }), 'setIndicatorLimit')['__typename']).toBe(
      'NotPossible',
    );
    const admin = world.as(ada);
    const refused = [
      { ...input, why: ' ' },
      { ...input, why: 'x'.repeat(5000) },
      { ...input, value: 1e9 },
      { ...input, value: -1 },
      { ...input, indicator: 'LOOP_CLOSED', key: 'SHARE', value: 2 },
      ...UNTARGETED.map((indicator) => ({ ...input, indicator, key: 'SHARE', value: 0.5 })),
    ];
    const kinds = [];
    for (const wrong of refused)
      kinds.push(answerOf(await admin.ask(LIMIT, { input: wrong }), 'setIndicatorLimit')['__typename']);
    expect(kinds).toEqual([...Array(5).fill('InvalidInput'), ...UNTARGETED.map(() => 'NotPossible')]);
    // Two at once: both are written down, and one of them stands.
    const eve = await world.member('ADMIN', 'Eve');
    await Promise.all([
      admin.run(LIMIT, { input: { ...input, value: 20 } }),
      world.as(eve).run(LIMIT, { input: { ...input, value: 25, why: 'A winter is long.' } }),
    ]);
    world.clock.advance({ minutes: 1 });
    await admin.run(LIMIT, { input });
    const { changes } = (await read(world, mira, 'PROMISES_KEPT')).indicators;
    const limits = changes.filter(({ by }) => by !== null);
    expect(limits).toHaveLength(3);
    expect(limits[0]?.by?.name).toBe(ada.name);
    expect(limits[0]?.text).toMatch(/more than 10 days\. We want to know sooner\.$/);
    expect(one(await read(world, mira), 'PROMISES_KEPT').looks[0]).toMatchObject({
      limit: 10,
      why: input.why,
      when: 'A promise is late by more than 10 days',
    });
    expect(
      answerOf(await world.as(rosa).ask(FOUND, { answer: 'SOMEBODY_TOLD_ME' }), 'sayHowIFoundYou')[
        '__typename'
      ],
    ).toBe('HowFoundSaid');
    const { connections } = world.services.db;
    const { rows } = await connections.query('select * from told_a_friend where community_id = $1', [
      world.communityId,
    ]);
    expect(rows).toEqual([
      { community_id: world.communityId, month: '2026-03', answer: 'SOMEBODY_TOLD_ME', n: 1 },
    ]);
    // Nothing anywhere says who it was.
    const traces = await connections.query(
      `select 1 from domain_event where data::text like '%TOLD%' union all select 1 from idempotency_key where mutation = 'sayHowIFoundYou'`,
    );
    expect(traces.rows).toEqual([]);
    world.clock.advance({ days: 31 });
    expect(
      answerOf(await world.as(rosa).ask(FOUND, { answer: 'ANOTHER_WAY' }), 'sayHowIFoundYou')['__typename'],
    ).toBe('NotPossible');
  });

  it('say nothing of fewer than five people, name nobody, add up to nothing, and are no targets', async () => {
    const world = await inWorld();
    const mira = await world.member('STAFF', 'Mira Holm');
    const space = await world.space();
    const people: TestMember[] = [];
    for (let n = 0; n < 4; n += 1) {
      const member = await world.member('CUSTOMER', `Person ${n}`);
      people.push(member);
      const idea = await postIdea(world, member, space, `Thing ${n}`);
      if (n < 3) await commentBy(world, mira, idea.threadId, 'I read it.');
    }
    world.clock.advance({ minutes: 1 });
    const few = await read(world, mira);
    expect(few.indicators.indicators.map(({ name }) => name)).toEqual(INDICATORS);
    expect(one(few, 'NEWCOMER_WELCOME')).toMatchObject({ n: null });
    expect(one(few, 'NEWCOMER_WELCOME').values.every(({ value }) => value === null)).toBe(true);
    expect(one(few, 'REAL_DIALOGUE')).toMatchObject({ n: null, values: [{ value: null, few: true }] });
    // Our own word is told down to one.
    expect(one(few, 'FIRST_HUMAN_WORD')).toMatchObject({ n: 4 });
    const fifth = await world.member('CUSTOMER', 'Person 4');
    await conversationBy(world, fifth, space.id);
    world.clock.advance({ minutes: 1 });
    const page = await read(world, mira);
    expect(one(page, 'NEWCOMER_WELCOME')).toMatchObject({ n: 5 });
    expect(one(page, 'NEWCOMER_WELCOME').values[0]).toEqual({ key: 'SHARE', value: 0.6, few: false });
    // Seven statements, whatever was written.
    expect(await world.statementNames(() => world.as(mira).run(PAGE))).toHaveLength(7);
    // A list goes on where it stopped, until nothing is left; a cursor of elsewhere is none.
    interface List {
      indicatorCases: {
        edges: { node: { title: string; good: boolean } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const variables = { indicator: 'NEWCOMER_WELCOME', first: 2, after };
      const read: List = await world.as(mira).run<List>(CASES, variables);
      const list: List['indicatorCases'] = read.indicatorCases;
      titles.push(...list.edges.map(({ node }) => node.title));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(titles).size).toBe(5);
    expect(titles).toHaveLength(5);
    const cases = { indicator: 'NEWCOMER_WELCOME', first: 2, after: 'elsewhere' };
    expect(codeOf(await world.as(mira).ask(CASES, cases))).toBe('BAD_USER_INPUT');
    expect(codeOf(await world.as(fifth).ask(CASES, { ...cases, after: null }))).toBe('FORBIDDEN');
    const names = () => world.as(mira).run(CASES, { ...cases, after: null });
    expect(await world.statementNames(names)).toEqual(['indicators.cases_page']);
    // A story taken back asks for a look as soon as it is one of five.
    const [look] = RULES.STORIES_OFFERED.looks;
    const asks = (N: number) => look && crossing(look, [{ N, TAKEN_BACK: 1 }], look.standard);
    expect([asks(4), asks(3)]).toEqual([1, null]);
    const said = JSON.stringify(page.indicators);
    for (const { name, id } of [...people, fifth, mira]) {
      expect(said).not.toContain(name);
      expect(said).not.toContain(id);
    }
    for (const name of UNTARGETED) {
      expect(
        RULES[name].looks.some(({ settable }) => settable),
        name,
      ).toBe(false);
      expect(
        one(page, name).looks.every(({ limit }) => limit === null),
        name,
      ).toBe(true);
    }
    const fields = [
      'Indicator',
      'Indicators',
      'IndicatorMonth',
      'IndicatorValue',
      'IndicatorCase',
      'IndicatorLook',
    ].flatMap((type) => {
      const found = world.schema.getType(type);
      return found && 'getFields' in found
        ? Object.keys(found.getFields()).map((field) => `${type}.${field}`)
        : [];
    });
    expect(
      fields.filter((field) =>
        /total|overall|composite|sum|target|goal|author|member(?!s)|account|rank/i.test(field),
      ),
    ).toEqual([]);
    expect(Object.keys(page.indicators).toSorted()).toEqual(['changes', 'countedAt', 'indicators', 'story']);
    for (const table of ['indicator_value', 'indicator_case'])
      expect(
        world.services.db
          .columnsOf(table)
          .map(({ property }) => property)
          .filter((column) => /member|owner|account|spaceId/i.test(column)),
      ).toEqual([]);
    expect(indicatorModule.schedules?.map(({ name }) => name)).toEqual(['indicators.roll_up']);
  });

  it('are counted once a day, and a purpose that still holds is looked at for a year', async () => {
    const world = await inWorld();
    const [mira, ada] = [await world.member('STAFF'), await world.member('ADMIN')];
    const count = () => countIndicators(world.services, world.communityId, { always: false });
    expect([await count(), await count()]).toEqual([true, false]);
    world.clock.advance({ days: 1 });
    expect(await count()).toBe(true);
    const space = await world.space();
    const look = async (who: TestMember) =>
      answerOf(
        await world
          .as(who)
          .ask(
            `mutation ($id: ID!) { lookAtPurpose(spaceId: $id) { ... on SpaceChanged { space { purposeLookedAt } } ${PROBLEM} } }`,
            { id: space.id },
          ),
        'lookAtPurpose',
      );
    expect((await look(ada))['__typename']).toBe('NotPossible');
    await world
      .as(ada)
      .run(`mutation ($input: SetPurposeInput!) { setPurpose(input: $input) { __typename } }`, {
        input: { spaceId: space.id, gain: 'You are heard.', offer: 'Time.', limits: 'No contracts.' },
      });
    expect((await look(mira))['__typename']).toBe('NotPossible');
    world.clock.advance({ days: 400 });
    const late = async () => {
      world.services.db.kept.forgetAll();
      return (
        await world
          .as(null)
          .run<{ accountability: { purposes: { late: number } } }>('{ accountability { purposes { late } } }')
      ).accountability.purposes.late;
    };
    expect(await late()).toBe(1);
    expect(await look(ada)).toMatchObject({ space: { purposeLookedAt: world.clock.now() } });
    expect(await late()).toBe(0);
  });
});
