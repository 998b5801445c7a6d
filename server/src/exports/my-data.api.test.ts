import { expect, it } from 'vitest';
import { opened, placeOf } from '../../test/differences.js';
import { postIdea } from '../../test/ideas.js';
import { usePlace } from '../../test/place.js';
import { ANSWER_READ_BACK, askedReadBack } from '../../test/read-backs.js';
import { suggestionBy } from '../../test/suggestions.js';
import { commentBy } from '../../test/threads.js';
import { NO_LIMITS, World, type TestMember } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename, {
  limits: { ...NO_LIMITS, myData: { points: 2, seconds: 3600 } },
});

async function newWorld(): Promise<World> {
  await place.community();
  return new World(place.services, await schemaOf(modules), place.clock, place.communityId);
}

async function dataFor(member: TestMember): Promise<Record<string, unknown>> {
  const browser = await place.signedIn(member.email);
  const { status, body, headers } = await browser.post('/api/my-data');
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  return body;
}

it('is for nobody who has not signed in, and not for a token', async () => {
  const world = await newWorld();
  const answer = await place.browser().post('/api/my-data');
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  const member = await world.member();
  const { createApiToken } = await (
    await place.signedIn(member.email)
  ).graphql<{ createApiToken: { secret: string } }>(
    `mutation { createApiToken(input: { name: "script", scopes: [READ], expiresInDays: 9 }) {
      ... on ApiTokenCreated { secret } } }`,
  );
  const authorization = `Bearer ${createApiToken.secret}`;
  const byToken = await place.browser().post('/api/my-data', {}, { authorization });
  expect([byToken.status, byToken.code]).toEqual([401, 'UNAUTHENTICATED']);
});

it('holds what a member wrote, supports and follows, and nothing of anybody else', async () => {
  const world = await newWorld();
  const [rosa, tomasz] = [await world.member('CUSTOMER', 'Rosa'), await world.member('CUSTOMER', 'Tomasz')];
  const space = await world.space();
  const own = await postIdea(world, rosa, space, 'Mine');
  const other = await postIdea(world, tomasz, space, 'Theirs');
  await commentBy(world, rosa, other.threadId, 'Words of Rosa');
  await commentBy(world, tomasz, own.threadId, 'Words of Tomasz');
  const { thread } = await suggestionBy(world, rosa, other, { title: 'Theirs', text: 'Shorter.' });
  await commentBy(world, rosa, thread.id, 'More words of Rosa');
  const data = await dataFor(rosa);
  expect(data).toMatchObject({
    community: 'Ideas of Example',
    profile: { name: 'Rosa', email: rosa.email, role: 'CUSTOMER' },
    ideas: [{ number: own.number, title: 'Mine', text: 'The stairs are steep and the digits are small.' }],
    revisions: [{ idea: own.number, revision: 1, title: 'Mine' }],
    comments: [
      { on: 'idea', number: other.number, title: 'Theirs', text: 'Words of Rosa', before: [] },
      { on: 'suggestion', number: other.number, title: 'Theirs', text: 'More words of Rosa' },
    ],
    suggestions: [
      { idea: other.number, number: 1, text: 'Shorter.', why: 'It reads better.', state: 'OPEN' },
    ],
    votes: [{ idea: own.number, title: 'Mine', importance: 'MATTERS' }],
  });
  expect(data['follows']).toHaveLength(3);
  expect(JSON.stringify(data)).not.toContain('Tomasz');
});

it('keeps notes and titles of the team from who is not of it any more', async () => {
  const world = await newWorld();
  const staff = await world.member('STAFF');
  const hidden = await world.space('STAFF');
  const idea = await postIdea(world, staff, hidden, 'Only for us');
  await commentBy(world, staff, idea.threadId, 'A note among us', { staffOnly: true });
  expect(await dataFor(staff)).toMatchObject({
    comments: [{ staffOnly: true }],
    votes: [{ title: 'Only for us' }],
  });
  await place.services.db.connections.query(`update member set role = 'CUSTOMER' where id = $1`, [staff.id]);
  expect(await dataFor(staff)).toMatchObject({ comments: [], votes: [{ title: null }] });
});

it('is counted, and says when to come back', async () => {
  const world = await newWorld();
  const browser = await place.signedIn((await world.member()).email);
  const statuses: number[] = [];
  for (let count = 0; count < 3; count++) {
    statuses.push((await browser.post('/api/my-data')).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
  const refused = await browser.post('/api/my-data');
  expect(refused.code).toBe('RATE_LIMITED');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);
});

it('holds what they said in read-backs and differences, and not what the other side said', async () => {
  const here = await placeOf(await newWorld());
  const { world, ada, mira, idea } = here;
  const readBackId = await askedReadBack(world, mira, idea.id);
  const input = { readBackId, confirmed: false, correction: 'Not the stairs.' };
  await world.as(ada).run(ANSWER_READ_BACK, { input });
  await opened(here);
  const data = await dataFor(ada);
  expect(data).toMatchObject({
    readBacks: [],
    readBackAnswers: [{ idea: idea.number, confirmed: false, correction: 'Not the stairs.' }],
    differences: [{ idea: idea.number, importance: 'BLOCKS_ME' }],
  });
  expect(JSON.stringify(data)).not.toContain('A wrong digit costs more.');
  expect(await dataFor(mira)).toMatchObject({
    readBacks: [{ idea: idea.number }],
    differences: [{ text: 'A wrong digit costs more.' }],
  });
});
