import { beforeEach, expect, it } from 'vitest';
import { look, shown, uploaded } from '../../test/images.js';
import { inboxOf } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { mailContent, queuedMails } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import { promising } from '../../test/promises.js';
import { act, listed, storyOf, STORY_WORDS, tellStory, type TestStory } from '../../test/stories.js';
import { commentBy } from '../../test/threads.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';
import { exportedTables } from '../exports/tables/export.tables.js';
import { storySheets } from '../exports/sheets/story.sheets.js';
import { openMail } from '../mail/mail.module.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { remindBefore } from '../promises/promise.schedules.js';
import { endConsentsThatAreOver, tellOfEndingConsents } from './story.schedules.js';

const place = usePlace(import.meta.filename);
let world: World;
let [ada, ben, mira] = [] as unknown as [TestMember, TestMember, TestMember];
let space: TestSpace;

beforeEach(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  ada = await world.member('CUSTOMER', 'Ada Quillfeather');
  ben = await world.member('CUSTOMER', 'Ben');
  mira = await world.member('STAFF', 'Mira');
  space = await world.space();
});

const thing = { kind: 'thing' as const, notices: [], notes: [] };
const ALL = ['SITE', 'CARD', 'FEED', 'EXPORT'];
const READ = `{ stories(first: 20) { totalCount edges { node { id title excerpt } } }
  whatGoodLooksLike(first: 20) { edges { node { title teller { name initials member { id } } } } } }`;

async function text(url: string): Promise<string> {
  const { statusCode, body } = await place.http.inject({ url });
  return `${statusCode} ${body}`;
}

async function graphqlText(query: string): Promise<string> {
  const { body } = await place.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ query }),
  });
  return body;
}

/** Everything that somebody who has not signed in can read of stories, by where. */
async function everywhere(story: TestStory): Promise<Record<string, string>> {
  const thread = `{ thread(id: "${story.thread.id}") { commentCount comments(first: 5) { edges { node { text } } } } }`;
  const search =
    '{ search(query: "zeppelin") { edges { node { path author { name } title { text } excerpt { text } } } } }';
  return {
    list: await graphqlText(READ),
    story: await graphqlText(
      `{ story(number: ${story.number}) { title text teller { name } people { name } } }`,
    ),
    side: await graphqlText(`{ storySide(number: ${story.number}) { text } }`),
    search: await graphqlText(search),
    thread: await graphqlText(thread),
    idea: await graphqlText('{ ideas(first: 5) { edges { node { stories { title teller { name } } } } } }'),
    feed: await text('/stories.atom'),
    sheets: await sheets(),
    sitemap: await text('/sitemap.xml'),
  };
}

it('is gone within a minute from every place, and leaves a trace for its teller alone', async () => {
  const idea = await postIdea(world, ada, space);
  const story = await tellStory(
    world,
    { teller: ada, reviewer: mira, space, uses: ALL },
    { ideaIds: [idea.id] },
  );
  const sketch = await uploaded(await place.signedIn(mira.email));
  const side = { storyId: story.id, text: `We learned of the zeppelin.\n\n${shown(sketch)}` };
  await act(world, mira, 'writeSide', side);
  expect((await look(place, null, sketch.id)).status).toBe(404);
  // The side stands without the story, with what it shows, and not after it was taken back.
  await act(world, mira, 'publishSide', story.id);
  const site = { storyId: story.id, part: 'STORY', use: 'SITE' };
  await act(world, ada, 'withdrawConsent', site);
  expect(await look(place, null, sketch.id)).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'public, max-age=60' },
  });
  for (const use of ALL) {
    await act(world, ada, 'giveConsent', { ...site, use, nameForm: 'NAME' });
  }
  await act(world, mira, 'withdrawSide', story.id);
  expect((await look(place, null, sketch.id)).status).toBe(404);
  await act(world, mira, 'writeSide', side);
  await act(world, mira, 'publishSide', story.id);
  for (const who of [ada, mira]) {
    const joint = { storyId: story.id, part: 'JOINT', use: 'SITE', nameForm: 'NAME' };
    await act(world, who, 'giveConsent', joint);
  }
  await act(world, ada, 'nameInStory', { storyId: story.id, memberIds: [ben.id] });
  expect((await storyOf(world, null, 1))?.people).toEqual([]);
  const [naming] = (await storyOf(world, ada, 1))?.people ?? [];
  await act(world, ben, 'answerNaming', { personId: naming?.id, answer: 'AGREED', nameForm: 'FIRST_NAME' });
  const comment = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`;
  await world.as(ben).run(comment, { input: { threadId: story.thread.id, text: 'I saw the zeppelin too.' } });
  expect(await storyOf(world, null, 1)).toMatchObject({ joint: true, people: [{ name: 'Ben' }] });
  // A download has what stands, not what its teller took out, and nobody who goes by less than their name.
  const words = { ...STORY_WORDS, spaceId: space.id, storyId: story.id, ideaIds: [idea.id] };
  const image = await uploaded(await place.signedIn(ada.email));
  const text = `${words.text}\n\n${shown(image)}`;
  await act(world, ada, 'saveStory', { ...words, fromRevision: 1, felt: 'At ease.', text });
  const downloaded = async (file: string): Promise<object[]> => {
    const { table, only = '' } = exportedTables.find((one) => one.file === file) ?? { table: '' };
    const query = `select felt from ${table} where ${only}`.replace(
      'felt',
      table === 'story_person' ? 'id' : 'felt',
    );
    return (
      await place.services.db.connections.query<object>(query.replaceAll('$1', `'${place.communityId}'`))
    ).rows;
  };
  expect([await downloaded('story-revisions'), await downloaded('story-people')]).toEqual([
    [{ felt: 'At ease.' }],
    [],
  ]);
  // What is told on elsewhere: words suggested and half suggested, an image by its address, a promise below it.
  const suggested = { storyId: story.id, title: story.title, context: STORY_WORDS.context };
  await act(world, mira, 'suggestInStory', {
    ...suggested,
    fromRevision: 2,
    text: words.text,
    why: 'No image.',
  });
  const draft = { kind: 'STORY', subject: `${story.id}:suggest`, body: JSON.stringify(words) };
  await world
    .as(mira)
    .run(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`, { input: draft });
  const quote = 'We bring the zeppelin down.';
  await promising(world, mira, 'makePromise', {
    sourceKind: 'COMMENT',
    sourceId: await commentBy(world, mira, story.thread.id, quote),
    quote,
    ownerId: mira.id,
    dueOn: new Date(place.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
  });
  const own = async () =>
    JSON.stringify(
      await dataOf(place.services.db, { communityId: place.communityId, memberId: mira.id, role: 'STAFF' }),
    );
  const download = async () => {
    const parts = exportedTables.map(({ table, only = 'true', untold }) =>
      untold ? '' : `select to_jsonb(${table}) - 'html' as row from ${table} where ${only}`,
    );
    const query = parts.filter(Boolean).join(' union all ').replaceAll('$1', `'${place.communityId}'`);
    return JSON.stringify((await place.services.db.connections.query<object>(query)).rows);
  };
  expect(await own()).toContain('paper');
  expect(await download()).toMatch(/I saw the zeppelin.*bring the zeppelin/s);
  expect((await look(place, null, image.id)).headers['cache-control']).toBe('public, max-age=60');
  const card = await place.http.inject({ url: `/social${story.path}.png` });
  const before = await everywhere(story);
  for (const [where, read] of Object.entries(before)) {
    expect(read, where).toMatch(/zeppelin|winters/i);
  }
  // Mail that waits for the morning says nothing of it either; what else it tells goes out.
  const to = (path: string) => ({ ...thing, title: path, url: `${place.publicUrl}${path}` });
  const notBefore = new Date(place.clock.now().getTime() + 86_400_000);
  const letters = [
    [{ kind: 'button' as const, label: 'Read it', url: `${place.publicUrl}${story.path}#replies` }],
    [to('/stories/1/side'), to('/stories/12-another')],
    [{ kind: 'button' as const, label: 'Read it', url: `${place.publicUrl}/stories/12-another` }],
  ].map((blocks) => ({ notBefore, memberId: ben.id, content: { ...mailContent, blocks } }));
  const mails = await queuedMails(place, letters);
  const former = (await place.http.inject({ url: '/stories.atom' })).headers.etag;
  await act(world, ada, 'withdrawStory', { storyId: story.id, why: 'I moved on.' });
  const { rows: left } = await place.services.db.connections.query<{ id: string; sealed: string }>(
    'select id, sealed from mail_message where id = any($1) order by id',
    [mails],
  );
  expect(left.map(({ id }) => id)).toEqual(mails.slice(1).toSorted());
  expect(
    left.map(({ sealed }) =>
      openMail(place.services.settings.secret, sealed)?.blocks.map(
        (one) => 'url' in one && new URL(one.url).pathname,
      ),
    ),
  ).toEqual([['/stories/12-another'], ['/stories/12-another']]);
  await expect
    .poll(
      async () =>
        /zeppelin|winters|Quillfeather/i.test(JSON.stringify({ ...(await everywhere(story)), sitemap: '' })),
      { timeout: 5_000 },
    )
    .toBe(false);
  // The sitemap is kept longest of all: half a minute, and a minute elsewhere.
  const { headers } = await place.http.inject({ url: '/sitemap.xml' });
  expect(headers['cache-control']).toBe('public, max-age=60');
  const asked = await place.http.inject({
    url: '/stories.atom',
    headers: { 'if-none-match': String(former) },
  });
  expect(asked.statusCode).toBe(200);
  const after = await place.http.inject({ url: `/social${story.path}.png` });
  expect(after.rawPayload.equals(card.rawPayload)).toBe(false);
  expect(after.headers['cache-control']).toBe('public, max-age=60');
  expect((await look(place, null, image.id)).status).toBe(404);
  expect(await own()).not.toContain('paper');
  expect(await download()).not.toMatch(/zeppelin/);
  for (const other of [null, ben, mira]) {
    expect(await storyOf(world, other, 1)).toBeNull();
    expect(await listed(world, other)).toEqual([]);
  }
  expect((await inboxOf(world, mira)).filter(({ path }) => path.startsWith('/stories'))).toEqual([]);
  expect(await storyOf(world, ada, 1)).toMatchObject({
    state: 'WITHDRAWN',
    withdrawnAt: expect.any(String) as string,
    withdrawnWhy: 'I moved on.',
    consents: expect.arrayContaining([
      expect.objectContaining({ use: 'SITE', live: false, endedBy: 'PERSON' }),
    ]) as object[],
    viewerCan: ['FOLLOW'],
  });
});

/** The rows of the tables for people that tell of stories, as one text. */
async function sheets(): Promise<string> {
  const read = storySheets.map(({ query }) =>
    place.services.db.connections.query<object>(query, [place.communityId, 'https://ideas.example.com']),
  );
  return JSON.stringify((await Promise.all(read)).map(({ rows }) => rows));
}

it('says nowhere who tells it without a name, and ends by its day in every place', async () => {
  const anonymous = { teller: ada, reviewer: mira, space, uses: ALL, nameForm: 'ANONYMOUS' };
  const story = await tellStory(world, anonymous);
  await act(world, ada, 'giveConsent', { storyId: story.id, part: 'STORY', use: 'FEED', nameForm: 'NAME' });
  // What the team promises below it is promised to nobody by name, and nobody is said to wait for it.
  const now = place.clock.now();
  const quote = 'We put a lamp into the cellar.';
  const commentId = await commentBy(world, mira, story.thread.id, quote);
  const promised = await promising(world, mira, 'makePromise', {
    sourceKind: 'COMMENT',
    sourceId: commentId,
    quote,
    ownerId: mira.id,
    dueOn: new Date(now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
  });
  expect(promised).toMatchObject({ promise: { madeTo: null } });
  const timo = await world.member('ADMIN', 'Timo');
  place.clock.set(new Date(now.getTime() + 9 * 86_400_000));
  await remindBefore.run(place.services);
  expect(
    (await inboxOf(world, mira)).find(({ kind }) => kind === 'PROMISE_DUE')?.actors.map(({ name }) => name),
  ).toEqual(['Timo']);
  place.clock.set(now);
  const found = await everywhere(story);
  const staff = JSON.stringify([
    await storyOf(world, mira, 1),
    await inboxOf(world, mira),
    await world.as(mira).run(READ),
    await world
      .as(mira)
      .run(`{ search(query: "zeppelin") { edges { node { author { name } title { text } } } } }`),
  ]);
  for (const [where, read] of [...Object.entries(found), ['staff', staff] as const]) {
    expect(read, where).not.toContain('Quillfeather');
    expect(read, where).not.toContain(ada.id);
  }
  expect(found['list']).toContain('"name":"Somebody who lived it","initials":null');
  expect(found['feed']).toContain('<name>Somebody who lived it</name>');
  expect(staff).toContain('Ten winters');
  const byPerson = `{ search(query: "zeppelin", filter: { author: "${ada.id}" }) { totalCount } }`;
  expect(await world.as(mira).run(byPerson)).toEqual({ search: { totalCount: 0 } });
  // By first name no more than that is told, in mail that waits as well.
  const named = [{ ...thing, title: 'Ada Quillfeather tells', url: `${place.publicUrl}/stories/1-x` }];
  const notBefore = new Date(now.getTime() + 86_400_000);
  const [mail] = await queuedMails(place, [
    { notBefore, memberId: ben.id, content: { ...mailContent, blocks: named } },
  ]);
  await act(world, ada, 'giveConsent', {
    storyId: story.id,
    part: 'STORY',
    use: 'SITE',
    nameForm: 'FIRST_NAME',
    until: '2099-03-20',
  });
  expect(JSON.stringify([await storyOf(world, mira, 1)])).not.toContain('Quillfeather');
  const gone = await place.services.db.connections.query('select id from mail_message where id = $1', [mail]);
  expect(gone.rows).toEqual([]);
  // Where its teller cannot come any more to take it back, nobody reads it; they may agree to it again.
  const narrow = (visibility: string) =>
    world.as(timo).run(`mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename } }`, {
      input: { spaceId: space.id, name: 'Meters', description: 'Meters.', visibility, cadenceDays: 5 },
    });
  const here = { storyId: story.id, part: 'STORY', use: 'SITE', nameForm: 'FIRST_NAME' };
  await narrow('STAFF');
  expect([await storyOf(world, mira, 1), await storyOf(world, ada, 1)]).toEqual([null, null]);
  await narrow('PUBLIC');
  expect(await storyOf(world, null, 1)).toBeNull();
  await act(world, ada, 'giveConsent', { ...here, until: '2099-03-20' });
  const [soon, last] = [new Date('2099-03-06T12:00:00Z'), new Date('2099-03-21T12:00:00Z')];
  place.clock.set(soon);
  await tellOfEndingConsents.run(place.services);
  await tellOfEndingConsents.run(place.services);
  const told = (await inboxOf(world, ada)).filter(({ kind }) => kind === 'STORY_ENDING');
  expect(told).toMatchObject([{ reason: 'AUTHOR', count: 1, actors: [{ name: 'Mira' }] }]);
  place.clock.set(last);
  // The day itself hides the story; the schedule what hangs on it.
  expect(await storyOf(world, null, 1)).toBeNull();
  await endConsentsThatAreOver.run(place.services);
  await endConsentsThatAreOver.run(place.services);
  await expect
    .poll(
      async () => /zeppelin|winters/i.test(JSON.stringify({ ...(await everywhere(story)), sitemap: '' })),
      { timeout: 5_000 },
    )
    .toBe(false);
  expect((await storyOf(world, ada, 1))?.consents[0]).toMatchObject({ endedBy: 'EXPIRY', live: false });
  place.clock.set(now);
});
