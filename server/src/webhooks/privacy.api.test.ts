import { beforeEach, describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import {
  readMessage,
  deliveriesOf,
  does,
  EVERY_KIND,
  makeWebhook,
  messagesAt,
  useReceiver,
} from '../../test/webhooks.js';

let down = false;
const { inWorld, receiver } = useReceiver(import.meta.filename, (_request, response) => {
  response.statusCode = down ? 500 : 200;
  response.end();
});

const kinds = [...EVERY_KIND];
beforeEach(() => {
  down = false;
});

describe('closed spaces', () => {
  it.each(['MEMBERS', 'STAFF'] as const)('are not heard of by chance: %s', async (visibility) => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const closed = await world.space(visibility);
    const open = await world.space();
    const url = receiver().url;
    await makeWebhook(world, admin, { url, kinds });
    await makeWebhook(world, admin, { url, kinds, includesClosed: true });
    await makeWebhook(world, admin, { url, kinds, spaceIds: [open.id], includesClosed: true });
    const idea = await postIdea(world, admin, closed, 'Not for everybody');
    await does(world, admin, 'postComment', { input: { threadId: idea.threadId, text: 'Among us.' } });
    expect(await messagesAt(world, receiver())).toEqual([]);
    await makeWebhook(world, admin, { url, kinds, spaceIds: [closed.id], includesClosed: true });
    world.clock.advance({ minutes: 1 });
    await does(world, admin, 'postComment', { input: { threadId: idea.threadId, text: 'On purpose.' } });
    expect((await messagesAt(world, receiver())).map(({ type }) => type)).toEqual(['comment.posted']);
  });

  it('end what waits for a space that was closed since, without a word', async () => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const space = await world.space();
    const hook = await makeWebhook(world, admin, { url: receiver().url, kinds });
    down = true;
    const idea = await postIdea(world, await world.member(), space, 'For everybody');
    await jobsDone(world.services);
    const closed = await world.space('MEMBERS');
    await does(world, admin, 'moveIdea', { input: { ideaId: idea.id, spaceId: closed.id } });
    await jobsDone(world.services);
    down = false;
    receiver().received.length = 0;
    world.clock.advance({ hours: 1 });
    const [moved, ...others] = await messagesAt(world, receiver());
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      type: 'idea.moved',
      data: { space: null, about: { number: idea.number } },
    });
    expect(moved?.data.changes).toMatchObject({ space: { old: { id: space.id }, new: null } });
    expect(JSON.stringify(moved)).not.toMatch(/everybody|Space 3/);
    const [, posted] = await deliveriesOf(world, admin, hook.id);
    expect(posted).toMatchObject({
      kind: 'IDEA_POSTED',
      state: 'FAILED',
      trouble: 'NOT_VISIBLE',
      body: null,
    });
  });

  it('are not named to who hears that something came out of one', async () => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const closed = await world.space('STAFF');
    const space = await world.space();
    const idea = await postIdea(world, admin, closed);
    await makeWebhook(world, admin, { url: receiver().url, kinds });
    world.clock.advance({ minutes: 1 });
    await does(world, admin, 'moveIdea', { input: { ideaId: idea.id, spaceId: space.id } });
    const [moved] = await messagesAt(world, receiver());
    expect(moved?.data.changes).toMatchObject({ space: { old: null, new: { id: space.id } } });
    expect(JSON.stringify(moved)).not.toContain('Space 2');
  });
});

it('tells nothing of notes, not even that there is one', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const space = await world.space();
  const idea = await postIdea(world, admin, space);
  const hook = await makeWebhook(world, admin, {
    url: receiver().url,
    kinds,
    spaceIds: [space.id],
    includesClosed: true,
  });
  world.clock.advance({ minutes: 1 });
  const made = await does(
    world,
    admin,
    'postComment',
    { input: { threadId: idea.threadId, text: 'Between us.', staffOnly: true } },
    '... on CommentPosted { comment { id } }',
  );
  const { id } = made['comment'] as { id: string };
  world.clock.advance({ minutes: 1 });
  await does(world, admin, 'editComment', { input: { commentId: id, text: 'Between the two of us.' } });
  await does(world, admin, 'withdrawComment', { commentId: id });
  expect(await messagesAt(world, receiver())).toEqual([]);
  expect(await deliveriesOf(world, admin, hook.id)).toEqual([]);
});

it('says nothing again that was withdrawn meanwhile, nor shows it to admins', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const ben = await world.member('CUSTOMER', 'Ben');
  const idea = await postIdea(world, ben, await world.space());
  const hook = await makeWebhook(world, admin, {
    url: receiver().url,
    kinds: ['COMMENT_POSTED', 'IDEA_EDITED'],
  });
  world.clock.advance({ minutes: 1 });
  down = true;
  const made = await does(
    world,
    ben,
    'postComment',
    { input: { threadId: idea.threadId, text: 'My number is on the door.' } },
    '... on CommentPosted { comment { id } }',
  );
  await jobsDone(world.services);
  expect(receiver().received[0]?.body).toContain('on the door');
  const { id } = made['comment'] as { id: string };
  await does(world, ben, 'withdrawComment', { commentId: id });
  const [shown] = await deliveriesOf(world, admin, hook.id);
  expect(shown?.body).not.toContain('on the door');
  down = false;
  world.clock.advance({ minutes: 1 });
  await jobsDone(world.services);
  const [first, again] = receiver().received;
  expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(readMessage(again!).data).toMatchObject({
    withdrawn: true,
    commentId: id,
    changes: { text: { old: null, new: null } },
  });
});
