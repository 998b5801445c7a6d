import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);
const users = statement<{ email: string }>('test.users', 'select email from auth_user where email = $1');

async function arrive(email: string, name = 'Newcomer') {
  const browser = place.browser();
  const code = await place.codeFor(email, browser);
  return { browser, answer: await browser.post('/api/sign-in/code/verify', { email, code, name }) };
}

it('by invitation lets nobody else in, says so only to who has proved the address, and keeps nothing of them', async () => {
  await place.community({ signUpMode: 'INVITATION' });
  const { browser, answer } = await arrive('uninvited@example.org');
  expect([answer.status, answer.code]).toEqual([403, 'SIGN_UP_BY_INVITATION']);
  expect(await browser.viewer()).toBeNull();
  expect(await place.services.db.rows(users, ['uninvited@example.org'])).toEqual([]);
});

it('by domain lets the listed domains in, and neither others nor their subdomains', async () => {
  await place.community({ signUpMode: 'DOMAINS', domains: ['acme.example'] });
  expect((await arrive('a@acme.example')).answer.status).toBe(200);
  for (const email of [
    'b@other.example',
    'c@sub.acme.example',
    'd@notacme.example',
    'acme.example@other.example',
  ]) {
    expect((await arrive(email)).answer.code, email).toBe('SIGN_UP_BY_DOMAIN');
  }
});

it('lets members of a community that has become closed still sign in', async () => {
  const communityId = await place.community();
  await place.signedIn('early@example.org');
  await place.services.db.rows(
    statement('test.close', `update community set sign_up_mode = 'INVITATION' where id = $1`),
    [communityId],
  );
  expect((await arrive('early@example.org')).answer.status).toBe(200);
});

it('gives what was posted for somebody to whoever proves the address, under their own name', async () => {
  await place.community({ signUpMode: 'INVITATION' });
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const posted = await world.member('CUSTOMER', 'Yusuf Demir');
  const { browser, answer } = await arrive(posted.email, 'Somebody else');
  expect(answer.body).toMatchObject({ needsName: false, memberId: posted.id });
  expect(await browser.viewer()).toMatchObject({ id: posted.id, member: { name: 'Yusuf Demir' } });
});

it('does not let a closed account back in', async () => {
  await place.community();
  await place.signedIn('left@example.org');
  await place.services.db.rows(
    statement('test.leave', `update member set left_at = now() where email = 'left@example.org'`),
  );
  expect((await arrive('left@example.org')).answer.code).toBe('ACCOUNT_CLOSED');
});

it('asks for a name and an address and nothing else (practice 0.5)', async () => {
  await place.community();
  const { browser } = await arrive('two-fields@example.org');
  const { viewer } = await browser.graphql<{ viewer: object }>('{ viewer { member { name title about } } }');
  expect(viewer).toEqual({ member: { name: 'Newcomer', title: null, about: null } });
});

it('makes one member of a person, however many times they confirm at once', async () => {
  await place.community();
  const browser = place.browser();
  const code = await place.codeFor('twice@example.org', browser);
  await browser.post('/api/sign-in/code/verify', { email: 'twice@example.org', code });
  await Promise.all([1, 2, 3].map(() => browser.post('/api/sign-in/name', { name: 'Twice' })));
  const rows = await place.services.db.rows(
    statement('test.twice', `select id from member where email = 'twice@example.org'`),
  );
  expect(rows).toHaveLength(1);
});
