import { expect, it } from 'vitest';
import { ratedPlace, type RatedPlace } from '../../test/answer-ratings.js';
import { tablesWith } from '../../test/everywhere.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { published } from '../../test/outcomes.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, NO_LIMITS, useWorlds, type TestMember } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';
import { exportedTables } from '../exports/tables/export.tables.js';

const inWorld = useWorlds(import.meta.filename, NO_LIMITS);

const THING =
  'id kind title path excerpt by { name } viewerCanTell viewerFeeling { id text reader { name } }';
const RESULT = `__typename ... on FeelingChanged { feelingId thing { ${THING} } } ... on Problem { message }
  ... on InvalidInput { fields { path code } }`;
const TELL = `mutation ($input: TellFeelingInput!, $key: UUID) {
  it: tellFeeling(input: $input, idempotencyKey: $key) { ${RESULT} } }`;
const BACK = `mutation ($id: ID!) { it: takeFeelingBack(feelingId: $id) { ${RESULT} } }`;
const SEE = `query ($kind: FeelingKind!, $id: ID!) { thing: feelingThing(kind: $kind, id: $id) { ${THING} } }`;
const OWN = `{ viewer {
  feelingsTold(first: 20) { edges { node { id text title path reader { name } } } }
  feelingsHeard(first: 20) { edges { node { id text title path member { name } } } } } }`;

interface Thing {
  path: string;
  viewerCanTell: boolean;
  viewerFeeling: { id: string; text: string } | null;
}
interface Came {
  __typename: string;
  message?: string;
  feelingId?: string;
  fields?: { path: string; code: string }[];
  thing?: Thing | null;
}
type Kind = 'REPLY' | 'ANSWER' | 'OUTCOME';
interface List {
  edges: { node: { id: string; text: string; title: string | null; path: string | null } }[];
}

const WORDS = 'Like being taken for a fool, in a friendly voice.';

async function tell(
  { world }: RatedPlace,
  who: TestMember,
  kind: Kind,
  thingId: string,
  text = WORDS,
): Promise<Came> {
  return (await world.as(who).run<{ it: Came }>(TELL, { input: { kind, thingId, text } })).it;
}
async function see({ world }: RatedPlace, who: TestMember, kind: Kind, id: string): Promise<Thing | null> {
  return (await world.as(who).run<{ thing: Thing | null }>(SEE, { kind, id })).thing;
}
async function own({ world }: RatedPlace, who: TestMember): Promise<{ told: string[]; heard: string[] }> {
  const { viewer } = await world.as(who).run<{ viewer: { feelingsTold: List; feelingsHeard: List } }>(OWN);
  const texts = ({ edges }: List): string[] => edges.map(({ node }) => node.text);
  return { told: texts(viewer.feelingsTold), heard: texts(viewer.feelingsHeard) };
}
const told = async ({ world }: RatedPlace, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who))
    .filter(({ kind }) => kind === 'FEELING')
    .map(({ path, excerpt }) => path + excerpt);

it('is told to one person by whom it was meant for, read by nobody else, and gone when taken back (3.13)', async () => {
  const place = await ratedPlace(await inWorld());
  const { world, ada, ben, cleo, mira, jon, lead, answerId, idea } = place;

  // Who may not: visitors, whoever it was not meant for, its writer; a customer's words are no word of the team.
  for (const [document, variables] of [
    [TELL, { input: { kind: 'ANSWER', thingId: answerId, text: WORDS } }],
    [BACK, { id: answerId }],
    [SEE, { kind: 'ANSWER', id: answerId }],
  ] as const) {
    expect(codeOf(await world.as(null).ask(document, variables))).toBe('UNAUTHENTICATED');
  }
  expect((await tell(place, cleo, 'ANSWER', answerId)).message).toContain('meant for you');
  expect((await tell(place, mira, 'ANSWER', answerId)).message).toContain('your own words');
  const byBen = await commentBy(world, ben, idea.threadId, 'Mine too.');
  const note = await commentBy(world, jon, idea.threadId, 'Between us.', { staffOnly: true });
  for (const id of [byBen, note, answerId, idea.id, 'none']) {
    expect(await see(place, ada, 'REPLY', id), id).toBeNull();
  }
  expect(await tell(place, ada, 'REPLY', note)).toMatchObject({ __typename: 'NotFound' });
  expect(await see(place, cleo, 'ANSWER', answerId)).toMatchObject({ viewerCanTell: false });

  // Bad input, beside its field.
  expect((await tell(place, ada, 'ANSWER', answerId, '  ')).fields).toMatchObject([{ path: 'text' }]);
  expect((await tell(place, ada, 'ANSWER', answerId, 'x'.repeat(1_001))).fields).toMatchObject([
    { path: 'text', code: 'TOO_LONG' },
  ]);

  // Once, whatever comes at the same moment. Who follows may as well.
  expect(await see(place, ada, 'ANSWER', answerId)).toMatchObject({
    viewerCanTell: true,
    viewerFeeling: null,
  });
  const both = await Promise.all([
    tell(place, ada, 'ANSWER', answerId),
    tell(place, ada, 'ANSWER', answerId),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['FeelingChanged', 'NotPossible']);
  const mine = both.find(({ feelingId }) => feelingId);
  expect(mine?.thing).toMatchObject({
    viewerCanTell: false,
    viewerFeeling: { text: WORDS, reader: { name: 'Mira' } },
    path: expect.stringContaining(`#answer-${answerId}`) as string,
  });
  expect(await tell(place, ben, 'ANSWER', answerId, 'Clear at last.')).toMatchObject({
    __typename: 'FeelingChanged',
  });

  // Its reader, and nobody else whatever their role; told by no mail or notice what was said.
  expect((await own(place, mira)).heard).toEqual(['Clear at last.', WORDS]);
  for (const who of [jon, lead, ben, cleo]) {
    expect((await own(place, who)).heard, who.name).toEqual([]);
  }
  expect(await own(place, ada)).toEqual({ told: [WORDS], heard: [] });
  // One line of the inbox, and nothing quoted.
  expect(await told(place, mira)).toEqual([expect.stringMatching(/^\/me\/how-it-felt#feeling-[\w-]{36}$/)]);
  expect(await told(place, lead)).toEqual([]);
  expect(await tablesWith(world.services, WORDS)).toEqual(['public.feeling']);
  // A download says not even who told whom: it has the rest of the inbox.
  const tables = exportedTables.filter(({ file }) => file.startsWith('inbox'));
  const about = {
    notification: `kind = 'FEELING'`,
    notification_item: 'detail_id in (select id from feeling)',
  };
  for (const { table, only } of tables) {
    const of = `select 1 from ${table} where ${about[table as keyof typeof about]}`;
    const { connections } = world.services.db;
    expect((await connections.query(of)).rows, table).not.toEqual([]);
    const inFile = `${of} and ${only}`.replaceAll('$1', `'${world.communityId}'`);
    expect((await connections.query(inFile)).rows, table).toEqual([]);
  }
  const roleOf = { communityId: world.communityId, memberId: ada.id, role: 'CUSTOMER' } as const;
  expect(await dataOf(world.services.db, roleOf)).toMatchObject({
    feelings: [{ about: 'answer', to: 'Mira', text: WORDS }],
  });
  const data = JSON.stringify(
    await dataOf(world.services.db, { ...roleOf, memberId: mira.id, role: 'STAFF' }),
  );
  expect(data).not.toContain(WORDS);

  // Nothing of it is a number, and nothing gathers what people told (never averaged, never asked for).
  const type = world.schema.getType('Feeling');
  const fields = Object.values(
    (type as unknown as { getFields: () => Record<string, { type: unknown }> }).getFields(),
  );
  expect(fields.filter(({ type: of }) => /Int|Float/.test(String(of)))).toEqual([]);

  // Taken back by nobody else; then nothing is left, nor of what its reader was told.
  const id = mine?.feelingId ?? '';
  for (const who of [mira, lead, ben]) {
    expect((await world.as(who).run<{ it: Came }>(BACK, { id })).it).toMatchObject({
      __typename: 'NotFound',
    });
  }
  expect((await world.as(ada).run<{ it: Came }>(BACK, { id })).it).toMatchObject({
    __typename: 'FeelingChanged',
    thing: { viewerCanTell: true, viewerFeeling: null },
  });
  await jobsDone(world.services);
  expect(await tablesWith(world.services, WORDS)).toEqual([]);
  expect((await own(place, mira)).heard).not.toContain(WORDS);
  expect((await told(place, mira)).join(' ')).not.toContain(id);

  // The same where it is taken back before anybody was told.
  const again = (await tell(place, ada, 'ANSWER', answerId)).feelingId ?? '';
  await world.as(ada).run(BACK, { id: again });
  await jobsDone(world.services);
  expect((await told(place, mira)).join(' ')).not.toContain(again);
});

it('follows a reply to one’s own words and what was shipped, and lasts while somebody of the team reads it', async () => {
  const place = await ratedPlace(await inWorld());
  const { world, ada, ben, cleo, mira, lead, answerId, idea, space } = place;
  // After a reply to one's own words, and after something shipped to whoever followed its idea.
  const talk = await commentBy(world, cleo, idea.threadId, 'And for two tariffs?');
  const reply = await commentBy(world, mira, idea.threadId, 'For those as well.', { parentId: talk });
  expect(await tell(place, cleo, 'REPLY', reply, 'Heard.')).toMatchObject({ __typename: 'FeelingChanged' });
  const outcome = await published(world, mira, space, [idea], { kind: 'SMALL_WIN' });
  expect(await tell(place, ben, 'OUTCOME', outcome.id, 'Proud.')).toMatchObject({
    __typename: 'FeelingChanged',
  });
  expect((await own(place, mira)).heard).toEqual(['Proud.', 'Heard.']);

  // What it is about was taken back: the words stay with the two, and say nothing of it.
  await world
    .as(mira)
    .run(`mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }`, { id: reply });
  const { viewer } = await world.as(cleo).run<{ viewer: { feelingsTold: List } }>(OWN);
  expect(viewer.feelingsTold.edges).toMatchObject([{ node: { text: 'Heard.', title: null, path: null } }]);

  // Nobody is there to read it any more; and who leaves takes along what they told.
  await world
    .as(lead)
    .run(`mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }`, {
      input: { memberId: mira.id, role: 'CUSTOMER' },
    });
  expect((await tell(place, ada, 'ANSWER', answerId)).message).toContain('not on the team');
  const before = { ...mira, actor: { ...mira.actor, role: 'CUSTOMER' as const } };
  expect((await own(place, before)).heard).toEqual([]);
});

it('is between colleagues where the team is among itself (1.15), and out of sight for everybody else', async () => {
  const place = await ratedPlace(await inWorld(), 'STAFF');
  const { world, ada, jon, mira, answerId } = place;
  expect(await see(place, ada, 'ANSWER', answerId)).toBeNull();
  expect(await tell(place, ada, 'ANSWER', answerId)).toMatchObject({ __typename: 'NotFound' });
  expect(await tell(place, jon, 'ANSWER', answerId, 'Rushed.')).toMatchObject({
    __typename: 'FeelingChanged',
  });
  expect((await own(place, mira)).heard).toEqual(['Rushed.']);
  const left = await world
    .as(jon)
    .run(`mutation ($input: LeaveCommunityInput!) { leaveCommunity(input: $input) { __typename } }`, {
      input: { words: 'KEEP', confirm: 'Jon' },
    });
  expect(left).toMatchObject({ leaveCommunity: { __typename: 'CommunityLeft' } });
  expect((await own(place, mira)).heard).toEqual([]);
});
