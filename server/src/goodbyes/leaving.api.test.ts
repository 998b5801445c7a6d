import { expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { postIdea } from '../../test/ideas.js';
import { mention } from '../../test/inbox.js';
import { irritantBy, meToo } from '../../test/irritants.js';
import { creditNoa, CREDITS, leave, LEAVE, leavingScene, type Left, type Seen } from '../../test/leaving.js';
import { announced, meetingPlace } from '../../test/meetings.js';
import { usePlace } from '../../test/place.js';
import { accept, DECLINE, suggestionBy, type TestSuggestion } from '../../test/suggestions.js';
import { commentBy } from '../../test/threads.js';
import { codeOf } from '../../test/world.js';
import { forgetHolders } from '../accounts/account.module.js';

const place = usePlace(import.meta.filename);
const NAME = 'Noa Rosenthal';

const LEAVING = `{ viewer { leaving { ideas ideasBuiltOn comments commentsBuiltOn suggestions suggestionsBuiltOn beside seats } } }`;

it('asks who they are and keeps the last admin, and lets no token leave', async () => {
  const { world, noa } = await leavingScene(place, NAME);
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

it('takes away what nobody built on, and begins anew when they come back', async () => {
  const GONE = 'Noa Seerose';
  const all = await leavingScene(place, GONE);
  const { world, noa, ben, space } = all;
  const alone = await postIdea(world, noa, space, 'Alone with ELEPHANT');
  const shared = await postIdea(world, noa, space, 'Shared with GIRAFFE');
  const kept = await commentBy(world, noa, shared.threadId, 'A word on the ZEBRA');
  await commentBy(world, ben, shared.threadId, 'Yes', { parentId: kept });
  const irritant = await irritantBy(world, ben, space, 'The stairs are dark');
  await meToo(world, noa, irritant.id, 'I fell over a BUFFALO');
  const lost = await commentBy(world, noa, shared.threadId, 'A word on the WALRUS');
  await creditNoa(all, shared.id);
  // Other words for an idea of somebody else: accepted they are what it says, else they are hers alone.
  const bens = await postIdea(world, ben, space, 'A longer lamp');
  const suggested = async (word: string): Promise<TestSuggestion> =>
    suggestionBy(world, noa, bens, { text: `It shines like a ${word}.`, why: `Think of the ${word}` });
  const declined = await suggested('JACKDAW');
  await world.as(ben).run(DECLINE, { input: { suggestionId: declined.id, reason: 'Too bright by far.' } });
  const supported = await suggested('PELICAN');
  const SUPPORT = 'mutation ($id: ID!) { supportSuggestion(suggestionId: $id) { __typename } }';
  await world.as(ben).run(SUPPORT, { id: supported.id });
  await suggested('MAGPIE');
  const accepted = await suggested('OTTER');
  expect((await accept(world, ben, accepted.id)).__typename).toBe('SuggestionChanged');
  // A seat at a meeting that lies ahead.
  const inHours = (hours: number): string =>
    new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString();
  const meeting = await announced(
    { ...(await meetingPlace(world)), mira: all.mira },
    { startsAt: inHours(48), endsAt: inHours(49) },
  );
  const TAKE = 'mutation ($id: ID!) { takeSeat(meetingId: $id) { __typename } }';
  await noa.browser.graphql(TAKE, { id: meeting.id });
  const leavingNow = await noa.browser.graphql<{ viewer: { leaving: object } }>(LEAVING);
  expect(leavingNow.viewer.leaving).toEqual({
    ideas: 2,
    ideasBuiltOn: 1,
    comments: 2,
    commentsBuiltOn: 1,
    suggestions: 4,
    suggestionsBuiltOn: 2,
    beside: 1,
    seats: 1,
  });
  expect(await leave(noa.browser, { words: 'REMOVE', confirm: ` ${GONE.toLowerCase()} ` })).toMatchObject({
    __typename: 'CommunityLeft',
  });
  // The dictionary of the search knows words, not whose they were or where.
  for (const word of ['ELEPHANT', 'WALRUS', 'BUFFALO', 'JACKDAW', 'MAGPIE', GONE]) {
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
  const THEIRS =
    'query ($idea: Int!, $number: Int!) { suggestion(idea: $idea, number: $number) { state reason why baseText text author { name } } }';
  const theirs = async ({ number }: TestSuggestion): Promise<Record<'why' | 'text' | 'baseText', string>> =>
    (await world.as(ben).run<{ suggestion: never }>(THEIRS, { idea: bens.number, number })).suggestion;
  const emptied = await theirs(declined);
  expect(emptied).toMatchObject({ state: 'DECLINED', reason: 'Too bright by far.', text: emptied.baseText });
  expect(await theirs(supported)).toMatchObject({ why: 'Think of the PELICAN', state: 'OPEN' });
  expect(await theirs(accepted)).toMatchObject({ state: 'ACCEPTED', author: { name: 'Somebody who left' } });
  const texts = seen.thread.comments.edges.map(({ node }) => node.text);
  expect(texts).toContain('A word on the ZEBRA');
  expect(seen.thread.comments.edges.map(({ node }) => node.id)).not.toContain(lost);
  const anew = await place.signedIn(noa.email, 'Noa Anew');
  expect((await anew.viewer())?.id).not.toBe(noa.id);
});

it('keeps the name with the words of who wants that, and lets them in again as they were', async () => {
  const all = await leavingScene(place, NAME);
  const { world, noa, mira, space } = all;
  const idea = await postIdea(world, noa, space);
  await creditNoa(all, idea.id);
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
