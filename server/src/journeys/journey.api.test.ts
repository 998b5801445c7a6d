import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { conversation, entries, JOURNEY, journey, type Page } from '../../test/journeys.js';
import { act as meet, announced, meetingPlace } from '../../test/meetings.js';
import { madePromise, promisePlace } from '../../test/promises.js';
import { tellStory } from '../../test/stories.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('is for its person and the team, the same list for both, and never what only one of them may see', async () => {
  const world = await inWorld();
  const place = await promisePlace(world);
  const { ada, ben, mira, jon, idea } = place;
  expect(codeOf(await world.as(null).ask(JOURNEY))).toBe('UNAUTHENTICATED');
  expect(await journey(world, ben, { memberId: ada.id })).toBeNull();
  expect(await journey(world, mira, { memberId: 'nobody' })).toBeNull();
  expect(codeOf(await world.as(ada).ask(JOURNEY, { after: 'x' }))).toBe('BAD_USER_INPUT');

  const other = await conversation(world, ada);
  const said = await commentBy(world, ada, other.threadId, 'I mostly read at **night**.');
  await commentBy(world, jon, other.threadId, 'Thank you, that helps.', { parentId: said });
  await commentBy(world, mira, idea.threadId, 'Careful with her.', { staffOnly: true });
  await madePromise(place);
  const inside = await world.space('STAFF');
  await postIdea(world, mira, inside, 'About the people who write to us');
  await world.services.db.connections.query(
    `insert into credit (community_id, id, idea_id, member_id, given_by_id, kind, what, consent, created_at, consent_at)
     select $1, gen_random_uuid(), $2, $3, $4, 'COMMENT', w, c, $5, $5
     from (values ('said where it hurts', 'GIVEN'), ('refused to be named', 'REFUSED')) v(w, c)`,
    [world.communityId, idea.id, ada.id, mira.id, world.clock.now()],
  );

  const own = await entries(world, ada);
  const staffs = await entries(world, mira, { memberId: ada.id });
  expect(staffs.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  expect(staffs.map(({ excerpt }) => excerpt)).toEqual(own.map(({ excerpt }) => excerpt));
  const kinds = new Set(own.map(({ kind }) => kind));
  for (const kind of ['JOINED', 'SAID', 'ANSWERED', 'PROMISED', 'CREDITED']) expect(kinds).toContain(kind);
  const words = own.map(({ excerpt }) => excerpt);
  expect(words).toContain('I mostly read at night.');
  expect(words).toContain('said where it hurts');
  expect(JSON.stringify(own)).not.toMatch(/Careful with her|refused to be named|About the people/);
  const promise = own.find(({ kind }) => kind === 'PROMISED');
  expect(promise).toMatchObject({ promiseState: 'OPEN', by: { name: 'Mira' }, memorySource: null });
  expect(own.find(({ id }) => id === `SAID-${said}`)).toMatchObject({
    path: expect.stringMatching(new RegExp(`#comment-${said}$`)),
    memorySource: said,
  });
  expect(own.at(-1)).toMatchObject({ kind: 'JOINED', title: 'Came here', path: null });

  // Page by page it is the same, and what is taken back or moved out of sight is gone for both alike.
  const paged: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Page | null = await journey(world, mira, { memberId: ada.id, first: 2, after });
    paged.push(...(page?.edges.map(({ node }) => node.id) ?? []));
    more = page?.pageInfo.hasNextPage ?? false;
    after = page?.pageInfo.endCursor ?? null;
  }
  expect(paged).toEqual(own.map(({ id }) => id));
  expect((await entries(world, ada, { filter: { kinds: ['PROMISED'] } })).map(({ kind }) => kind)).toEqual([
    'PROMISED',
  ]);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', { id: said });
  await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
    place.space.id,
  ]);
  const left = await entries(world, ada);
  expect(left.map(({ kind }) => kind)).toEqual(
    ['ANSWERED', 'SAID', 'JOINED'].filter((kind) => kinds.has(kind)),
  );
  expect((await entries(world, mira, { memberId: ada.id })).map(({ id }) => id)).toEqual(
    left.map(({ id }) => id),
  );
  // A story stands in it while it is told by name: the team must not learn whose another one is.
  const open = await world.space();
  const told = await tellStory(world, { teller: ada, reviewer: mira, space: open });
  await tellStory(world, { teller: ada, reviewer: mira, space: open, nameForm: 'ANONYMOUS' });
  await tellStory(world, { teller: ada, reviewer: mira, space: open, nameForm: 'FIRST_NAME' });
  const [mine, theirs] = [await entries(world, ada), await entries(world, mira, { memberId: ada.id })];
  expect(mine.filter(({ kind }) => kind === 'TOLD').map(({ path }) => path)).toEqual([told.path]);
  expect(theirs.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
  // A meeting stands in it once it is over.
  const met = await announced({ ...(await meetingPlace(world)), mira });
  await meet(world, ada, 'takeSeat', { meetingId: met.id });
  expect((await entries(world, ada)).some(({ kind }) => kind === 'MET')).toBe(false);
  world.clock.advance({ days: 4 });
  const later = await entries(world, ada);
  expect(later.find(({ kind }) => kind === 'MET')).toMatchObject({ path: met.path, by: { name: 'Mira' } });
  expect((await entries(world, mira, { memberId: ada.id })).map(({ id }) => id)).toEqual(
    later.map(({ id }) => id),
  );
  // Staff have a journey too, in spaces that are theirs.
  const miras = await entries(world, jon, { memberId: mira.id });
  expect(miras.some(({ title }) => title === 'About the people who write to us')).toBe(true);
  expect(miras.map(({ id }) => id)).toEqual((await entries(world, mira)).map(({ id }) => id));
});

it('reads a journey with as many statements however long it is', async () => {
  const world = await inWorld();
  const { ada, mira, idea } = await promisePlace(world);
  const read = (): Promise<unknown> => journey(world, mira, { memberId: ada.id });
  const sent = async (): Promise<string[]> =>
    (await world.statementNames(read)).filter((name) => name.startsWith('journeys'));
  const before = await sent();
  expect(before).toEqual(['journeys.is_here', 'journeys.page']);
  for (let i = 0; i < 12; i += 1) {
    await commentBy(world, i % 2 ? mira : ada, idea.threadId, `Word ${i}`);
  }
  expect(await sent()).toEqual(before);
});

const ASKER = `query ($id: ID!, $comment: ID) { thread(id: $id) { asker(commentId: $comment) { name } } }`;

it('says to the team who asks where they reply, so that what was before stands beside it', async () => {
  const world = await inWorld();
  const { ada, ben, mira, jon, idea } = await promisePlace(world);
  const asker = async (who: TestMember | null, id: string, comment?: string): Promise<string | null> =>
    (await world.as(who).run<{ thread: { asker: { name: string } | null } }>(ASKER, { id, comment })).thread
      .asker?.name ?? null;
  const bens = await commentBy(world, ben, idea.threadId, 'Me too.');
  const jons = await commentBy(world, jon, idea.threadId, 'We hear you.');
  const between = await commentBy(world, mira, idea.threadId, 'A note', { staffOnly: true });
  for (const who of [null, ada, ben]) {
    expect([await asker(who, idea.threadId), await asker(who, idea.threadId, bens)]).toEqual([null, null]);
  }
  expect(await asker(mira, idea.threadId)).toBe('Ada');
  expect(await asker(mira, idea.threadId, bens)).toBe('Ben');
  // Colleagues ask in a space of their own alone, and nobody asks oneself.
  for (const comment of [jons, between, 'x', '00000000-0000-7000-8000-000000000000']) {
    expect(await asker(mira, idea.threadId, comment)).toBeNull();
  }
  const inside = await conversationBy(world, jon, (await world.space('STAFF')).id);
  expect([await asker(mira, inside.threadId), await asker(jon, inside.threadId)]).toEqual(['Jon', null]);
  // Whose a story is that is told without a name stands nowhere.
  const told = await tellStory(world, {
    teller: ada,
    reviewer: mira,
    space: await world.space(),
    nameForm: 'ANONYMOUS',
  });
  const { rows } = await world.services.db.connections.query<{ id: string }>(
    'select thread_id as id from story where community_id = $1 and number = $2',
    [world.communityId, told.number],
  );
  expect(await asker(mira, rows[0]?.id ?? '')).toBeNull();
});
