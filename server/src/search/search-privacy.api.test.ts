import { expect, it } from 'vitest';
import { found, ideaSaying, pageFound, titlesFound } from '../../test/search.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('finds only what is in spaces that the viewer may see', async () => {
  const world = await inWorld();
  const staff = await world.member('STAFF');
  const member = await world.member();
  for (const visibility of ['PUBLIC', 'MEMBERS', 'STAFF'] as const) {
    const { threadId } = await ideaSaying(
      world,
      staff,
      await world.space(visibility),
      `Zeppelin ${visibility}`,
    );
    await commentBy(world, staff, threadId, `A zeppelin for ${visibility.toLowerCase()}`);
  }
  const seen = async (who: typeof member | null): Promise<string[]> =>
    (await titlesFound(world.as(who), 'zeppelin', { filter: { kinds: ['IDEA'] } })).sort();
  expect(await seen(null)).toEqual(['Zeppelin PUBLIC']);
  expect(await seen(member)).toEqual(['Zeppelin MEMBERS', 'Zeppelin PUBLIC']);
  expect(await seen(staff)).toEqual(['Zeppelin MEMBERS', 'Zeppelin PUBLIC', 'Zeppelin STAFF']);
  for (const sort of ['RELEVANCE', 'NEWEST', 'MOST_SUPPORTED']) {
    const page = await pageFound(world.as(null), 'zeppelin', { sort });
    expect([page.totalCount, page.edges.length]).toEqual([2, 2]);
  }
});

it('answers alike for a space that is not there and one that the viewer may not see', async () => {
  const world = await inWorld();
  const staff = await world.member('STAFF');
  const hidden = await world.space('STAFF');
  await ideaSaying(world, staff, hidden, 'Zeppelin for the team');
  for (const space of [hidden.slug, 'nowhere']) {
    const page = await pageFound(world.as(await world.member()), 'zeppelin', { filter: { space } });
    expect(page).toMatchObject({ totalCount: 0, edges: [] });
  }
});

it('finds notes for staff alone', async () => {
  const world = await inWorld();
  const [staff, rosa] = [await world.member('STAFF'), await world.member()];
  const { threadId } = await ideaSaying(world, rosa, await world.space(), 'Read the meter from a photo');
  await commentBy(world, staff, threadId, 'They threaten to cancel, quixotically.', { staffOnly: true });
  expect(await found(world.as(staff), 'quixotically')).toMatchObject([{ kind: 'COMMENT' }]);
  for (const query of ['quixotically', 'quixotic', 'quixoticaly', 'quix', '"cancel quixotically"']) {
    expect(await found(world.as(rosa), query), query).toEqual([]);
  }
});

it('finds nothing that was withdrawn, not even for its author and staff, until it is restored', async () => {
  const world = await inWorld();
  const [staff, rosa] = [await world.member('STAFF'), await world.member()];
  const idea = await ideaSaying(world, rosa, await world.space(), 'A zeppelin to fly');
  const comment = await commentBy(world, rosa, idea.threadId, 'Zeppelins are slow.');
  const { conversationId } = await conversationBy(world, rosa, (await world.space()).id, 'Zeppelin talk');
  const change = (mutation: string, arg: string, id: string): Promise<unknown> =>
    world.as(rosa).run(`mutation ($id: ID!) { ${mutation}(${arg}: $id) { __typename } }`, { id });
  const kinds = async (): Promise<string[]> => {
    const seen = await Promise.all([rosa, staff, null].map((who) => found(world.as(who), 'zeppelin')));
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    return (seen[0] ?? []).map(({ kind }) => kind).sort();
  };
  expect(await kinds()).toEqual(['COMMENT', 'CONVERSATION', 'IDEA']);
  await change('withdrawComment', 'commentId', comment);
  expect(await kinds()).toEqual(['CONVERSATION', 'IDEA']);
  await change('restoreComment', 'commentId', comment);
  await change('withdrawIdea', 'ideaId', idea.id);
  expect(await kinds()).toEqual(['CONVERSATION']);
  await change('withdrawConversation', 'conversationId', conversationId);
  expect(await kinds()).toEqual([]);
  await change('restoreConversation', 'conversationId', conversationId);
  await change('restoreIdea', 'ideaId', idea.id);
  expect(await kinds()).toEqual(['COMMENT', 'CONVERSATION', 'IDEA']);
});

it('keeps to its community, and finds nobody who has left', async () => {
  const [world, other] = [await inWorld(), await inWorld()];
  await ideaSaying(other, await other.member(), await other.space(), 'A zeppelin elsewhere');
  await other.member('CUSTOMER', 'Zelda Zeppelin');
  expect(await found(world.as(await world.member('ADMIN')), 'zeppelin')).toEqual([]);
  const zelda = await world.member('CUSTOMER', 'Zelda Quist');
  expect(await found(world.as(null), 'zelda')).toMatchObject([
    { kind: 'MEMBER', member: { name: 'Zelda Quist' } },
  ]);
  await world.services.db.connections.query('update member set left_at = now() where id = $1', [zelda.id]);
  expect(await found(world.as(null), 'zelda')).toEqual([]);
});
