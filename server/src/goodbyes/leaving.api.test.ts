import { expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { deaf, filesIn, testFolder } from '../../test/exports.js';
import { postIdea } from '../../test/ideas.js';
import { irritantBy, meToo } from '../../test/irritants.js';
import { mention } from '../../test/inbox.js';
import { usePlace } from '../../test/place.js';
import { listed, tellStory } from '../../test/stories.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, World, type TestMember, type TestSpace } from '../../test/world.js';
import type { Browser } from '../../test/browser.js';
import { exportCommunity } from '../exports/export.commands.js';
import { openMail, queueMail, type MailContent } from '../mail/mail.module.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { forgetHolders } from '../accounts/account.module.js';

const place = usePlace(import.meta.filename);
const NAME = 'Noa Rosenthal';

const LEAVE = `mutation ($input: LeaveCommunityInput!) { leaveCommunity(input: $input) { __typename
  ... on CommunityLeft { words } ... on Problem { message } ... on InvalidInput { fields { path code } } } }`;
const LEAVING = `{ viewer { leaving { ideas comments votes credits builtOn isLastAdmin } } }`;
interface Left {
  __typename: string;
  fields?: { path: string; code: string }[];
}
const leave = async (browser: Browser, input: object): Promise<Left> =>
  (await browser.graphql<{ leaveCommunity: Left }>(LEAVE, { input })).leaveCommunity;

interface Scene {
  world: World;
  noa: TestMember & { browser: Browser };
  ben: TestMember;
  mira: TestMember;
  space: TestSpace;
}

async function scene(name = NAME): Promise<Scene> {
  const communityId = await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, communityId);
  const email = `noa-${communityId}@${name.split(' ')[1]?.toLowerCase()}.example`;
  const browser = await place.signedIn(email, name);
  const id = (await browser.viewer())?.id ?? '';
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  await world.member('ADMIN', 'Lead');
  const actor = { ...ben.actor, memberId: id };
  return { world, noa: { id, name, email, actor, browser }, ben, mira, space: await world.space() };
}

const credit = async ({ world, noa, mira }: Scene, ideaId: string): Promise<void> => {
  await world.services.db.connections.query(
    `insert into credit (community_id, id, idea_id, member_id, given_by_id, kind, what, consent, created_at, consent_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'COMMENT', 'said where it hurts', 'GIVEN', $5, $5)`,
    [world.communityId, ideaId, noa.id, mira.id, world.clock.now()],
  );
};
const CREDITS = `query ($number: Int!) { idea(number: $number) { credits { member { name } } author { name hasLeft } } }`;
interface Seen {
  idea: { credits: { member: { name: string } }[]; author: { name: string; hasLeft: boolean } };
}

it('asks who they are and keeps the last admin, and lets no token leave', async () => {
  const { world, noa } = await scene();
  expect(codeOf(await world.as(null).ask(LEAVE, { input: { words: 'KEEP', confirm: 'x' } }))).toBe(
    'UNAUTHENTICATED',
  );
  const token = { ...noa.actor, scopes: ['PARTICIPATE' as const] };
  expect(codeOf(await world.as(token).ask(LEAVE, { input: { words: 'KEEP', confirm: NAME } }))).toBe(
    'FORBIDDEN',
  );
  expect(await leave(noa.browser, { words: 'KEEP', confirm: 'Somebody else' })).toMatchObject({
    fields: [{ path: 'confirm', code: 'INVALID' }],
  });
  expect(await leave(noa.browser, { words: 'KEEP', confirm: NAME, answerTo: 'a@b.example' })).toMatchObject({
    fields: [{ path: 'note', code: 'REQUIRED' }],
  });
  // Of two admins who leave at the same moment one stays.
  await world.services.db.connections.query(`update member set role = 'ADMIN' where id = $1`, [noa.id]);
  const [lead] = (
    await world.services.db.connections.query<{ id: string }>(
      `select id from member where community_id = $1 and name = 'Lead'`,
      [world.communityId],
    )
  ).rows;
  const admins = [
    { ...noa.actor, role: 'ADMIN' as const },
    { ...noa.actor, role: 'ADMIN' as const, memberId: lead?.id ?? '' },
  ];
  const left = await Promise.all(
    admins.map((actor, i) =>
      world
        .as(actor)
        .run<{ leaveCommunity: Left }>(LEAVE, { input: { words: 'KEEP', confirm: i ? 'Lead' : NAME } }),
    ),
  );
  expect(left.map(({ leaveCommunity }) => leaveCommunity.__typename).toSorted()).toEqual([
    'CommunityLeft',
    'NotPossible',
  ]);
});

it('without a trace leaves no name and no address anywhere, ends every way in, and knows them when they come back', async () => {
  const GONE = 'Noa Quellwasser';
  const all = await scene(GONE);
  const { world, noa, ben, mira, space } = all;
  const idea = await postIdea(world, noa, space, 'A lamp for the cellar');
  await commentBy(world, ben, idea.threadId, `Well said, ${mention(noa)}, and to [the page](/x).`);
  await commentBy(world, mira, idea.threadId, `A note on ${mention(noa)}.`, { staffOnly: true });
  const edited = await commentBy(world, ben, idea.threadId, `First for ${mention(noa)}`);
  await world
    .as(ben)
    .run(`mutation ($id: ID!) { editComment(input: { commentId: $id, text: "Second" }) { __typename } }`, {
      id: edited,
    });
  await postIdea(world, ben, space, `Ask ${GONE.split(' ')[0]} less`);
  await credit(all, idea.id);
  const write = (document: string, variables: object = {}): Promise<unknown> =>
    noa.browser.graphql(document, variables);
  await write(`mutation { writeContextCard(input: { text: "I am ${GONE}" }) { __typename } }`);
  await write(
    `mutation { saveDraft(input: { kind: COMMENT, subject: "x", body: "${GONE}" }) { __typename } }`,
  ).catch(() => null);
  const story = await tellStory(
    world,
    { teller: noa, reviewer: mira, space, uses: ['SITE', 'FEED'] },
    { text: `I, ${GONE}, began with paper.` },
  );
  expect(await listed(world, null)).toContain(story.number);
  await place.mailSent();
  // A mail that waits for somebody's quiet hours to end.
  const { services, clock } = place;
  const content: MailContent = {
    community: 'Ideas',
    subject: `${GONE} answered you`,
    preview: `From ${GONE}`,
    blocks: [{ kind: 'quote', text: `Ask @${GONE}`, by: GONE }],
    footer: 'Why',
    unsubscribe: null,
  };
  const waiting = await services.db.transaction(async (tx) =>
    queueMail({ ids: services.ids, settings: services.settings, tx, now: clock.now() }, world.communityId, {
      to: ben,
      content,
      notBefore: new Date(clock.now().getTime() + 86_400_000),
    }),
  );
  const before = await noa.browser.graphql<{ viewer: { leaving: object } }>(LEAVING);
  expect(before.viewer.leaving).toEqual({
    ideas: 1,
    comments: 0,
    votes: 1,
    credits: 1,
    builtOn: 1,
    isLastAdmin: false,
  });
  expect(await tablesWith(place.services, GONE)).not.toEqual([]);

  const pages = [
    '/feed.atom',
    `/ideas/${idea.number}`,
    `/members/${noa.id}`,
    '/',
    `/spaces/${space.slug}/feed.atom`,
  ];
  const readAll = async (): Promise<string[]> =>
    Promise.all(pages.map(async (url) => (await place.browser().get(url)).text));
  // Pages are kept for others; what is kept must not outlive the name.
  expect((await readAll()).filter((text) => text.includes(GONE)).length).toBeGreaterThan(1);
  const other = noa.browser.copyOn(place.http);
  const note = 'Thank you. I move to another country.';
  expect(
    await leave(noa.browser, { words: 'ANONYMISE', confirm: GONE, note, answerTo: 'new@home.example' }),
  ).toEqual({
    __typename: 'CommunityLeft',
    words: 'ANONYMISE',
  });
  const sealed = await services.db.connections.query<{ sealed: string }>(
    'select sealed from mail_message where id = $1',
    [waiting],
  );
  expect(openMail(services.settings.secret, sealed.rows[0]?.sealed ?? '')).toMatchObject({
    subject: 'Somebody who left answered you',
    preview: 'From Somebody who left',
    blocks: [{ kind: 'quote', text: 'Ask @Somebody who left', by: 'Somebody who left' }],
  });
  await services.db.connections.query('delete from mail_message where id = $1', [waiting]);
  await place.mailSent();
  expect(await tablesWith(place.services, GONE)).toEqual([]);
  expect(await tablesWith(place.services, 'quellwasser')).toEqual([]);
  const folder = await testFolder();
  await exportCommunity(place.services, folder, deaf);
  const read = await readAll();
  for (const text of [JSON.stringify(await filesIn(folder)), ...read])
    expect(text).not.toMatch(/quellwasser/i);
  const found = await world.as(mira).run('{ search(query: "quellwasser", first: 10) { edges { cursor } } }');
  expect(found).toEqual({ search: { edges: [] } });
  expect(await listed(world, mira)).not.toContain(story.number);
  forgetHolders(place.services.db);
  for (const browser of [noa.browser, other]) expect(await browser.viewer()).toBeNull();
  const seen = await world.as(mira).run<Seen>(CREDITS, { number: idea.number });
  expect(seen.idea).toEqual({ credits: [], author: { name: 'Somebody who left', hasLeft: true } });

  // The note has an owner, is answered once by a person, and then the address is gone.
  const GOODBYES =
    '{ goodbyes(first: 10) { totalCount edges { node { id note wantsAnswer owner { name } answer } } } }';
  expect(codeOf(await world.as(ben).ask(GOODBYES))).toBe('FORBIDDEN');
  const { goodbyes } = await world
    .as(mira)
    .run<{ goodbyes: { edges: { node: { id: string } }[] } }>(GOODBYES);
  expect(goodbyes).toMatchObject({
    totalCount: 1,
    edges: [{ node: { note, wantsAnswer: true, owner: { name: 'Lead' }, answer: null } }],
  });
  const ANSWER = `mutation ($input: AnswerGoodbyeInput!) { answerGoodbye(input: $input) { __typename } }`;
  const input = { goodbyeId: goodbyes.edges[0]?.node.id, text: 'Travel well.' };
  expect(codeOf(await world.as(ben).ask(ANSWER, { input }))).toBe('FORBIDDEN');
  const answers = await Promise.all(
    [1, 2].map(() => world.as(mira).run<{ answerGoodbye: Left }>(ANSWER, { input })),
  );
  expect(answers.map(({ answerGoodbye }) => answerGoodbye.__typename).toSorted()).toEqual([
    'GoodbyeAnswered',
    'NotPossible',
  ]);
  await place.mailSent();
  expect(place.mail.newestTo('new@home.example', /Travel well/).text).toContain('Mira');

  // Back with the same address: asked for a name, the same person, and the credit shows again.
  const back = place.browser();
  const code = await place.codeFor(noa.email, back);
  const asked = await back.post('/api/sign-in/code/verify', { email: noa.email, code });
  expect(asked.body).toMatchObject({ needsName: true });
  const again = await place.signedIn(noa.email, 'Noa Anew');
  expect(await again.viewer()).toMatchObject({ id: noa.id, member: { name: 'Noa Anew' } });
  const restored = await world.as(mira).run<Seen>(CREDITS, { number: idea.number });
  expect(restored.idea).toEqual({
    credits: [{ member: { name: 'Noa Anew' } }],
    author: { name: 'Noa Anew', hasLeft: false },
  });
});

it('takes away what nobody built on, and begins anew when they come back', async () => {
  const GONE = 'Noa Seerose';
  const all = await scene(GONE);
  const { world, noa, ben, space } = all;
  const alone = await postIdea(world, noa, space, 'Alone with ELEPHANT');
  const shared = await postIdea(world, noa, space, 'Shared with GIRAFFE');
  const kept = await commentBy(world, noa, shared.threadId, 'A word on the ZEBRA');
  await commentBy(world, ben, shared.threadId, 'Yes', { parentId: kept });
  const irritant = await irritantBy(world, ben, space, 'The stairs are dark');
  await meToo(world, noa, irritant.id, 'I fell over a BUFFALO');
  const lost = await commentBy(world, noa, shared.threadId, 'A word on the WALRUS');
  await credit(all, shared.id);
  expect(await leave(noa.browser, { words: 'REMOVE', confirm: ` ${GONE.toLowerCase()} ` })).toMatchObject({
    __typename: 'CommunityLeft',
  });
  // The dictionary of the search knows words, not whose they were or where.
  for (const word of ['ELEPHANT', 'WALRUS', 'BUFFALO', GONE]) {
    const tables = (await tablesWith(place.services, word)).filter((name) => name !== 'public.search_word');
    expect(tables, word).toEqual([]);
  }
  const SHARED = `query ($number: Int!, $alone: Int!, $thread: ID!) { gone: idea(number: $alone) { id }
    idea(number: $number) { title author { name } credits { what } }
    thread(id: $thread) { comments(first: 20) { edges { node { id text } } } } }`;
  const seen = await world.as(ben).run<{
    gone: null;
    idea: { title: string; author: { name: string }; credits: object[] };
    thread: { comments: { edges: { node: { id: string; text: string } }[] } };
  }>(SHARED, { number: shared.number, alone: alone.number, thread: shared.threadId });
  expect(seen).toMatchObject({
    gone: null,
    idea: { title: 'Shared with GIRAFFE', author: { name: 'Somebody who left' }, credits: [] },
  });
  const texts = seen.thread.comments.edges.map(({ node }) => node.text);
  expect(texts).toContain('A word on the ZEBRA');
  expect(seen.thread.comments.edges.map(({ node }) => node.id)).not.toContain(lost);
  const anew = await place.signedIn(noa.email, 'Noa Anew');
  expect((await anew.viewer())?.id).not.toBe(noa.id);
});

it('keeps the name with the words of who wants that, and lets them in again as they were', async () => {
  const all = await scene();
  const { world, noa, mira, space } = all;
  const idea = await postIdea(world, noa, space);
  await credit(all, idea.id);
  await world.services.db.connections.query(`update member set role = 'STAFF' where id = $1`, [noa.id]);
  const { connections } = world.services.db;
  await connections.query('update space set default_owner_id = $1 where id = $2', [noa.id, space.id]);
  expect((await leave(noa.browser, { words: 'KEEP', confirm: NAME })).__typename).toBe('CommunityLeft');
  const owners = await connections.query('select default_owner_id as id from space where id = $1', [
    space.id,
  ]);
  expect(owners.rows).toEqual([{ id: null }]);
  const seen = await world.as(mira).run<Seen>(CREDITS, { number: idea.number });
  expect(seen.idea).toEqual({ credits: [{ member: { name: NAME } }], author: { name: NAME, hasLeft: true } });
  forgetHolders(place.services.db);
  expect(await noa.browser.viewer()).toBeNull();
  const again = await place.signedIn(noa.email);
  expect(await again.viewer()).toMatchObject({ id: noa.id, member: { name: NAME, role: 'CUSTOMER' } });

  // A name is found as a mention of its own: no address, no longer name and nobody of the same name loses a letter.
  const ben = { ...all.ben, name: `example.org` };
  await connections.query(`update member set name = 'example.org' where id = any($1)`, [[noa.id, ben.id]]);
  await connections.query(`update member set name = 'example.org & Co' where id = $1`, [mira.id]);
  const meant = { ...noa, name: ben.name };
  const words = `Ask ${mention(meant)}, not ${mention(ben)} or @example.orgs or a@example.org or @example.org & Co.`;
  const comment = await commentBy(world, ben, idea.threadId, words);
  expect(await leave(again, { words: 'ANONYMISE', confirm: 'example.org' })).toMatchObject({
    __typename: 'CommunityLeft',
  });
  const texts = await connections.query('select text from comment where id = $1', [comment]);
  expect(texts.rows).toEqual([{ text: words.replace('@example.org', '@Somebody who left') }]);
  const emails = await connections.query('select email from member where id = $1', [ben.id]);
  expect(emails.rows).toEqual([{ email: ben.email }]);
});
