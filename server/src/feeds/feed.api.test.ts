import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFeed, type ReadFeed } from '../../test/feeds.js';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { merged, undoing } from '../../test/merging.js';
import { usePlace } from '../../test/place.js';
import { commentBy } from '../../test/threads.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { countStatements } from '../../bench/count-statements.js';
import { MemberEntity } from '../members/member.module.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);
const counter = countStatements();
let world: World;
let [rosa, mira] = [] as unknown as [TestMember, TestMember];
let space: TestSpace;
let idea: TestIdea;

beforeEach(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  rosa = await world.member('CUSTOMER', 'Rosa');
  mira = await world.member('STAFF', 'Mira');
  space = await world.space();
  idea = await postIdea(world, rosa, space);
});

const get = (url: string, headers: Record<string, string> = {}) => place.http.inject({ url, headers });

async function feed(url: string): Promise<ReadFeed> {
  const { statusCode, body } = await get(url);
  expect(statusCode, url).toBe(200);
  return readFeed(body);
}

const titles = async (url: string): Promise<string[]> => (await feed(url)).entries.map(({ title }) => title);

async function answer(more: Record<string, string>): Promise<void> {
  world.clock.advance({ seconds: 1 });
  const { answerIdea } = await world
    .as(mira)
    .run<{ answerIdea: { __typename: string } }>(
      `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`,
      { input: { ideaId: idea.id, text: 'We think **about** it.', ...more } },
    );
  expect(answerIdea.__typename).toBe('AnswerGiven');
}

async function edit(title: string, text: string): Promise<void> {
  world.clock.advance({ seconds: 1 });
  const { editIdea } = await world
    .as(rosa)
    .run<{ editIdea: { __typename: string } }>(
      `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }`,
      { input: { ideaId: idea.id, title, text, fromRevision: 1 } },
    );
  expect(editIdea.__typename).toBe('IdeaChanged');
}

const withdraw = (): Promise<unknown> =>
  world.as(rosa).run(`mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }`, { id: idea.id });

describe('who may not', () => {
  it('gets 404 for spaces and ideas that are not public, withdrawn or not there, whoever asks', async () => {
    const atMira = await place.signedIn(mira.email);
    const rooms = [await world.space('MEMBERS'), await world.space('STAFF')];
    const hidden = await postIdea(world, mira, rooms[1] ?? space, 'Quiet plan');
    await withdraw();
    for (const headers of [{}, { cookie: atMira.cookie }] as Record<string, string>[]) {
      const answers = await Promise.all(
        [
          ...rooms.map(({ slug }) => `/spaces/${slug}/feed.atom`),
          `/ideas/${hidden.number}/feed.atom`,
          `/ideas/${idea.number}/feed.atom`,
          '/ideas/999/feed.atom',
          '/ideas/99999999999/feed.atom',
          '/ideas/0/feed.atom',
          '/ideas/x/feed.atom',
          '/spaces/nowhere/feed.atom',
          '/spaces/%00/feed.atom',
          `/spaces/${'x'.repeat(5_000)}/feed.atom`,
          '/members/feed.atom',
        ].map((url) => get(url, headers)),
      );
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    }
    expect(await titles('/feed.atom')).toEqual([]);
  });

  it('never reads notes of the team, what was taken back, or the name of who has left', async () => {
    await commentBy(world, mira, idea.threadId, 'Between us', { staffOnly: true });
    const taken = await commentBy(world, rosa, idea.threadId, 'Taken back');
    await commentBy(world, mira, idea.threadId, 'For everybody');
    await world
      .as(rosa)
      .run(`mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }`, { id: taken });
    await world.services.db.transaction((tx) =>
      tx.update(MemberEntity, { communityId: world.communityId, id: mira.id }, { leftAt: world.clock.now() }),
    );
    const { body } = await get(`/ideas/${idea.number}/feed.atom`);
    expect(body).not.toMatch(/Between us|Taken back|Mira/);
    const [comment] = readFeed(body).entries;
    expect(comment).toMatchObject({ author: 'Somebody who left', content: '<p>For everybody</p>' });
  });
});

describe('the feed of the community and of a space', () => {
  it('tells new ideas and answers: who, from what to what, why, and when it is looked at again', async () => {
    const elsewhere = await world.space();
    await postIdea(world, rosa, elsewhere, 'Elsewhere');
    await answer({ stageId: space.stages.CONSIDERING });
    const all = await feed('/feed.atom');
    expect(all.entries.map(({ title }) => title).toSorted()).toEqual([
      'Elsewhere',
      'Read the meter from a photo',
      'Read the meter from a photo: from open to considering',
    ]);
    const own = await feed(`/spaces/${space.slug}/feed.atom`);
    expect(own.entries).toHaveLength(2);
    expect(own.entries[0]).toMatchObject({
      author: 'Mira · Team',
      content: '<p>From open to considering.</p>\n<p>We think <strong>about</strong> it.</p>',
    });
    expect(own.entries[0]?.href).toMatch(/^https:\/\/ideas\.example\.com\/ideas\/1-[\w-]+#answer-/);
    // The same thing is the same entry, wherever it is read.
    expect(all.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(own.entries.map(({ id }) => id)));
    expect(all.id).not.toBe(own.id);
    expect([all.self, own.self]).toEqual([
      'https://ideas.example.com/feed.atom',
      `https://ideas.example.com/spaces/${space.slug}/feed.atom`,
    ]);
  });

  it('is a valid feed when there is nothing yet', async () => {
    const empty = await world.space();
    expect(await feed(`/spaces/${empty.slug}/feed.atom`)).toMatchObject({ entries: [] });
  });

  it('keeps ids and moves `updated` when words change, and only then', async () => {
    const before = await feed(`/spaces/${space.slug}/feed.atom`);
    await edit('Read it from a picture', 'Other words.');
    await vi.waitFor(async () => {
      const [entry] = (await feed(`/spaces/${space.slug}/feed.atom`)).entries;
      expect(entry).toMatchObject({ id: before.entries[0]?.id, title: 'Read it from a picture' });
      expect(entry?.published).toBe(before.entries[0]?.published);
      expect(entry && entry.updated > entry.published).toBe(true);
    });
  });

  it('reads hostile words as words, with addresses that work elsewhere', async () => {
    const words = ']]> &amp; <script>pwned()</script> \u202e [us](/ideas) ![x](https://evil.example/x.png)';
    const hostile = await postIdea(
      world,
      await world.member('CUSTOMER', 'A & <b>'),
      space,
      words.slice(0, 60),
    );
    await commentBy(world, rosa, hostile.threadId, words);
    const read = await feed(`/ideas/${hostile.number}/feed.atom`);
    const content = read.entries.find(({ title }) => title.startsWith('Rosa wrote'))?.content;
    expect(content).toContain('<a href="https://ideas.example.com/ideas">us</a>');
    expect(content).not.toMatch(/<script|<img/);
    expect(read.entries.at(-1)?.author).toBe('A & <b>');
  });
});

describe('the feed of an idea', () => {
  it('tells the idea, its answers, comments and changed words, the newest first', async () => {
    await commentBy(world, rosa, idea.threadId, 'One more thing');
    await answer({ stageId: space.stages.CONSIDERING });
    await edit('Read it from a picture', 'Other words.');
    expect(await titles(`/ideas/${idea.number}-whatever-it-was-called/feed.atom`)).toEqual([
      'Rosa changed the words: Read it from a picture',
      'Read it from a picture: from open to considering',
      'Rosa wrote about: Read it from a picture',
      'Read it from a picture',
    ]);
  });

  it('leads on when the idea was merged, and comes back when that is undone', async () => {
    const target = await postIdea(world, rosa, space, 'The other one');
    const path = `/ideas/${idea.number}/feed.atom`;
    const mergeId = await merged(world, mira, idea, target);
    const away = await get(path);
    expect([away.statusCode, away.headers['location']]).toEqual([302, `/ideas/${target.number}/feed.atom`]);
    expect(await titles(`/spaces/${space.slug}/feed.atom`)).toEqual(['The other one']);
    await undoing(world, mira, mergeId);
    await vi.waitFor(async () => expect((await get(path)).statusCode).toBe(200));
  });
});

describe('the feed of the roadmap', () => {
  it('tells moves between stages and nothing else', async () => {
    await answer({ stageId: space.stages.OPEN });
    expect(await titles('/roadmap/feed.atom')).toEqual([]);
    await answer({ stageId: space.stages.CONSIDERING });
    await vi.waitFor(async () =>
      expect(await titles('/roadmap/feed.atom')).toEqual([
        'Read the meter from a photo: from open to considering',
      ]),
    );
  });
});

describe('how a feed is sent', () => {
  it('says what it is, sets nothing, and lets nothing in it run', async () => {
    const { headers } = await get('/feed.atom');
    expect(headers).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      vary: 'accept-encoding',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('answers 304 until something changes, HEAD without a body, and in brotli', async () => {
    for (const text of ['One', 'Two', 'Three']) await commentBy(world, rosa, idea.threadId, text);
    const url = `/ideas/${idea.number}/feed.atom`;
    const { headers, body } = await get(url);
    const again = { 'if-none-match': String(headers['etag']) };
    const same = await get(url, again);
    expect([same.statusCode, same.body]).toEqual([304, '']);
    const head = await place.http.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.body, head.headers['etag']]).toEqual([200, '', headers['etag']]);
    const packed = await get(url, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(body);
    await commentBy(world, rosa, idea.threadId, 'Something new');
    await vi.waitFor(async () => expect((await get(url, again)).statusCode).toBe(200));
  });

  it('asks the database the same few times, however much there is, and not at all for the next', async () => {
    for (const text of ['One', 'Two', 'Three']) await commentBy(world, rosa, idea.threadId, text);
    await answer({ stageId: space.stages.CONSIDERING });
    // What was said drops what is kept once the relay has read it, a few times a second and behind what still runs.
    await world.settled();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const counted: number[] = [];
    for (const url of [
      '/feed.atom',
      `/spaces/${space.slug}/feed.atom`,
      `/ideas/${idea.number}/feed.atom`,
      '/roadmap/feed.atom',
      '/roadmap/feed.atom',
    ]) {
      // What is kept for a second is fresh then.
      await get('/sitemap.xml');
      const before = counter.count();
      await counter.within(async () => {
        await get(url);
      });
      counted.push(counter.count() - before);
    }
    expect(counted).toEqual([7, 8, 7, 3, 0]);
  });
});
