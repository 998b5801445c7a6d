import { afterAll, expect, it } from 'vitest';
import { choose } from '../../test/digests.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { MailServer, type ReceivedMail } from '../../test/mail-server.js';
import { set } from '../../test/reviews.js';
import { commentBy } from '../../test/threads.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { sendDigests } from '../inbox/inbox.module.js';
import { countIndicators } from './indicator.module.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

const PAGE = `query ($only: IndicatorName) {
  indicators(only: $only) { indicators { name looking cases { title good } } }
  attentionItems { id indicator value note closedAt backAt viewerCanSettle owner { name } handOvers { note to { name } } } }`;
const PROBLEM = '... on Problem { __typename message } ... on InvalidInput { fields { path code } }';
const SETTLE = `mutation ($input: SettleAttentionInput!) { settleAttention(input: $input) {
  ... on AttentionItemChanged { item { note closedAt viewerCanSettle } } ${PROBLEM} } }`;
const HAND = `mutation ($input: HandOverAttentionInput!) { handOverAttention(input: $input) {
  ... on AttentionItemChanged { item { owner { name } handOvers { note } } } ${PROBLEM} } }`;
const ROLE = `mutation ($id: ID!, $role: Role!) { changeMemberRole(input: { memberId: $id, role: $role }) { __typename } }`;

interface Item {
  id: string;
  indicator: string;
  closedAt: string | null;
  backAt: string | null;
  viewerCanSettle: boolean;
  owner: { name: string };
}
interface Page {
  indicators: { indicators: { looking: boolean; cases: object[] }[] };
  attentionItems: Item[];
}

async function read(world: World, who: TestMember, only: string | null = null): Promise<Page> {
  await countIndicators(world.services, world.communityId, { always: true });
  return world.as(who).run<Page>(PAGE, { only });
}
const answerOf = (
  result: { data?: Record<string, unknown> | null },
  field: string,
): Record<string, unknown> => result.data?.[field] as Record<string, unknown>;
async function mailsTo(world: World, who: TestMember): Promise<ReceivedMail[]> {
  await jobsDone(world.services);
  return mailServer.mails.filter(({ to }) => to === who.email);
}
const askedIn = async (world: World, who: TestMember) =>
  (await inboxOf(world, who)).filter(({ kind }) => kind === 'INDICATOR_LIMIT');

it('opens one item each time a limit is crossed, tells its owner once, and lets them close it with a note or hand it over', async () => {
  const world = await inWorld();
  const [rosa, mira, jon] = [
    await world.member(),
    await world.member('STAFF', 'Mira'),
    await world.member('STAFF', 'Jon'),
  ];
  const ada = await world.member('ADMIN', 'Ada');
  const space = await world.space();
  const idea = await postIdea(world, rosa, space, 'Nobody says a word');
  world.clock.advance({ days: 8 });
  const first = (await read(world, mira)).attentionItems;
  expect(
    first.map(({ indicator, owner, viewerCanSettle }) => [indicator, owner.name, viewerCanSettle]),
  ).toEqual([
    ['FIRST_HUMAN_WORD', 'Ada', false],
    ['FIRST_HUMAN_WORD', 'Ada', false],
  ]);
  expect((await read(world, mira)).attentionItems).toHaveLength(2);
  await Promise.all([1, 2].map(() => countIndicators(world.services, world.communityId, { always: true })));
  const page = await read(world, ada, 'FIRST_HUMAN_WORD');
  expect(page.attentionItems).toHaveLength(2);
  expect(page.indicators.indicators).toMatchObject([
    { looking: true, cases: [{ title: 'Nobody says a word', good: false }] },
  ]);
  // Its owner is told once of each, with what it came to and nothing of a person; nobody else is.
  const asked = await askedIn(world, ada);
  expect(asked.map(({ reason, count, actors, excerpt }) => ({ reason, count, actors, excerpt }))).toEqual(
    expect.arrayContaining(
      [
        'One in ten waits longer than 7 days. It came to 8 days.',
        'More than 10% wait for a week without a word. It came to 100%.',
      ].map((excerpt) => ({ reason: 'RESPONSIBLE', count: 1, actors: [], excerpt })),
    ),
  );
  expect(asked.map(({ path }) => path).toSorted()).toEqual(
    first.map(({ id }) => `/staff/indicators#item-${id}`).toSorted(),
  );
  expect(await askedIn(world, mira)).toEqual([]);
  const mails = await mailsTo(world, ada);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'To be looked at: First human word',
    'To be looked at: First human word',
  ]);
  const text = mails.map((mail) => mail.text).join();
  expect(text).toContain('It came to 8 days.');
  expect(text).toContain('reading a few shows what to change');
  expect(text).not.toContain(rosa.name);
  const itemId = first[0]?.id;
  const note = 'Nobody was on duty; now two are.';
  const settle = async (who: TestMember, words: string) =>
    answerOf(await world.as(who).ask(SETTLE, { input: { itemId, note: words } }), 'settleAttention');
  expect((await settle(mira, note))['__typename']).toBe('NotPossible');
  expect(await settle(ada, 'x'.repeat(5000))).toMatchObject({ fields: [{ path: 'note', code: 'TOO_LONG' }] });
  expect(await settle(ada, '  ')).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'note' }] });
  const hand = async (toId: string) =>
    answerOf(
      await world.as(ada).ask(HAND, { input: { itemId, toId, note: 'You know these people.' } }),
      'handOverAttention',
    );
  expect(await hand(rosa.id)).toMatchObject({ fields: [{ path: 'toId' }] });
  const one = { owner: { name: 'Jon' }, handOvers: [{ note: 'You know these people.' }] };
  expect(await hand(jon.id)).toMatchObject({ item: one });
  expect(await askedIn(world, jon)).toMatchObject([
    { actors: [{ name: 'Ada' }], excerpt: expect.stringContaining('You know these people.') },
  ]);
  // Whoever is not on the team any more looks after nothing.
  for (const role of ['CUSTOMER', 'STAFF']) await world.as(ada).run(ROLE, { id: jon.id, role });
  expect(await askedIn(world, ada)).toHaveLength(3);
  await choose(world, jon, { mailPace: 'DAILY' });
  expect(await hand(jon.id)).toMatchObject({ item: { handOvers: [{}, {}] } });
  const [closed, again] = await Promise.all([settle(jon, note), settle(jon, note)]);
  expect([closed, again].filter((result) => 'item' in result)).toMatchObject([
    { item: { note, viewerCanSettle: false } },
  ]);
  // What is closed by then is no news in a digest.
  await jobsDone(world.services);
  const before = (await mailsTo(world, jon)).length;
  world.clock.advance({ hours: 23 });
  await sendDigests.run(world.services);
  expect(await mailsTo(world, jon)).toHaveLength(before);
  // Closed while it lasts: it is not opened again until it was back.
  expect((await read(world, ada)).attentionItems.filter(({ closedAt }) => closedAt === null)).toHaveLength(1);
  await commentBy(world, mira, idea.threadId, 'I am sorry it took so long.');
  await set(world, `update comment set created_at = (select created_at from idea where id = $1)`, [idea.id]);
  const back = (await read(world, ada)).attentionItems;
  expect(back.every(({ backAt }) => backAt !== null)).toBe(true);
  await postIdea(world, rosa, space, 'And again');
  world.clock.advance({ days: 9 });
  expect((await read(world, ada)).attentionItems).toHaveLength(4);
}, 60_000);
