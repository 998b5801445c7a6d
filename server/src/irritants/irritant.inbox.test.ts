import { expect, it } from 'vitest';
import { follow, inboxOf, mention, peopleIn, summary } from '../../test/inbox.js';
import { act, irritantBy } from '../../test/irritants.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('tells whom an irritant mentions, once, and only who may see it', async () => {
  const { world, ada, ben, mira } = await peopleIn(await inWorld());
  const situation = `Ask ${mention(ben)}.`;
  const { id, number } = await irritantBy(world, ada, await world.space(), 'One', { situation });
  expect(await inboxOf(world, ben)).toMatchObject([
    {
      kind: 'MENTION',
      path: `/irritants/${number}-one`,
      excerpt: 'Ask @Ben.',
      subject: { __typename: 'Irritant' },
    },
  ]);
  const words = { title: 'One', situation: `${situation} Or ${mention(mira)}.`, fromRevision: 1 };
  await act(world, ada, 'editIrritant', { irritantId: id, ...words });
  expect([await summary(world, ben), await summary(world, mira)]).toEqual([
    ['MENTION MENTIONED 1'],
    ['MENTION MENTIONED 1'],
  ]);
  await irritantBy(world, mira, await world.space('STAFF'), 'Two', { situation: `Not for ${mention(ben)}.` });
  expect(await summary(world, ben)).toEqual(['MENTION MENTIONED 1']);
});

it('tells its author and followers of comments, replies and mentions there', async () => {
  const { world, ada, ben, mira } = await peopleIn(await inWorld());
  const { threadId, number } = await irritantBy(world, ada, await world.space(), 'One');
  await follow(world, ben, threadId);
  const id = await commentBy(world, mira, threadId, `Is it still so, ${mention(ada)}?`);
  expect(await inboxOf(world, ada)).toMatchObject([
    { kind: 'MENTION', path: `/irritants/${number}-one#comment-${id}` },
  ]);
  expect(await summary(world, ben)).toEqual(['COMMENT FOLLOWING 1']);
  const FOLLOWS = `{ viewer { follows(first: 5) { edges { node { subject { ... on Irritant { title } } } } } } }`;
  expect(JSON.stringify(await world.as(ben).run(FOLLOWS))).toContain('"title":"One"');
});

it('says by mail how it was fixed, in one mail', async () => {
  const { world, ada, mira } = await peopleIn(await inWorld());
  const { id } = await irritantBy(world, ada, await world.space(), 'One');
  await act(world, mira, 'fixIrritant', { irritantId: id, words: 'The cookie lives longer.' });
  await inboxOf(world, ada);
  const { rows } = await world.services.db.connections.query<{ count: number }>(
    `select count(*)::int as count from mail_message where community_id = $1`,
    [world.communityId],
  );
  expect(rows).toEqual([{ count: 1 }]);
});
