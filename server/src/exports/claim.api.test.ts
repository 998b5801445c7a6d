import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { deaf, emptyPlace, smallCommunity, testFolder } from '../../test/exports.js';
import { postIdea } from '../../test/ideas.js';
import { OpenIdProvider, type Claims } from '../../test/openid-provider.js';
import { Place } from '../../test/place.js';
import { exportCommunity, importExport } from './export.module.js';

const PUBLIC_URL = 'https://ideas.example.com';
const PASSWORD = 'correct horse battery';

let provider: OpenIdProvider;
let place: Place;

interface Moved {
  id: string;
  email: string;
  name: string;
  role: string;
  ideas: number;
}

// A community that has moved here: nobody in it has signed in at this place yet.
beforeAll(async () => {
  const folder = join(await testFolder(), 'moved');
  const old = await emptyPlace(import.meta.filename, 'old');
  const world = await smallCommunity(old);
  const space = await world.space();
  for (let count = 0; count < 4; count++) {
    await postIdea(world, await world.member(), space, `Idea ${count}`);
  }
  await exportCommunity(old, folder, deaf);
  provider = await OpenIdProvider.open(`${PUBLIC_URL}/api/auth/callback/openid`);
  place = new Place(import.meta.filename, { publicUrl: PUBLIC_URL, settings: provider.settings });
  await place.open();
  await importExport(place.services, folder, deaf);
}, 60_000);
afterAll(async () => {
  await place.close();
  await provider.close();
});

/** Somebody who has posted and whom nobody has claimed yet. */
async function moved(where = `role = 'CUSTOMER'`): Promise<Moved> {
  const { rows } = await place.services.db.connections.query<Moved>(
    `select m.id, m.email, m.name, m.role, count(i.id)::int as ideas from member m
     left join idea i on i.author_id = m.id
     where m.user_id is null and m.left_at is null and m.email is not null and ${where}
     group by m.community_id, m.id order by m.id limit 1`,
  );
  if (!rows[0]) throw new Error(`Nobody is left with ${where}.`);
  return rows[0];
}

async function isClaimed({ id }: Moved): Promise<boolean> {
  const text = 'select user_id is not null as claimed from member where id = $1';
  return (
    (await place.services.db.connections.query<{ claimed: boolean }>(text, [id])).rows[0]?.claimed ?? false
  );
}

/** Who one is and what is theirs, as the pages show it. */
async function seen(browser: Browser): Promise<unknown> {
  const { viewer } = await browser.graphql<{ viewer: unknown }>(
    `{ viewer { id email preferences { mailAnswers mailComments } member { name role ideaCount } } }`,
  );
  return viewer;
}

const itself = ({ id, email, name, role, ideas }: Moved): object => ({
  id,
  email,
  preferences: { mailAnswers: 'ALWAYS', mailComments: 'NEVER' },
  member: { name, role, ideaCount: ideas },
});

async function signInByProvider(login: string, claims: Claims): Promise<{ browser: Browser; lands: string }> {
  provider.people.set(login, claims);
  const browser = place.browser();
  const { body } = await browser.post('/api/sign-in/openid');
  const address = await provider.walkThrough(String(body['url']), login);
  const { headers } = await browser.get(address.pathname + address.search);
  return { browser, lands: String(headers['location']) };
}

it('is claimed by whoever proves the address with a code, under the name it has here', async () => {
  const person = await moved();
  const browser = await place.signedIn(person.email, 'Another name');
  expect(await seen(browser)).toEqual(itself(person));
});

it('is claimed with a link', async () => {
  const person = await moved();
  await place.browser().post('/api/sign-in/code', { email: person.email });
  await place.mailSent();
  const link = /^https:\S+$/m.exec(place.mail.newestTo(person.email).text)?.[0] ?? '';
  const browser = place.browser();
  await browser.post('/api/sign-in/link', { token: new URL(link).searchParams.get('token') });
  expect(await seen(browser)).toEqual(itself(person));
});

it('is claimed at a provider that has proved the address, and not at one that has not', async () => {
  const person = await moved();
  const unproved = await signInByProvider('unproved', {
    email: person.email,
    email_verified: false,
    name: 'T',
  });
  expect([unproved.lands, await seen(unproved.browser)]).toEqual(['/sign-in?error=EMAIL_NOT_VERIFIED', null]);
  const silent = await signInByProvider('silent', { email: person.email, name: 'T' });
  expect([silent.lands, await isClaimed(person)]).toEqual(['/sign-in?error=EMAIL_NOT_VERIFIED', false]);
  const proved = await signInByProvider('proved', {
    email: person.email.toUpperCase(),
    email_verified: true,
  });
  expect(await seen(proved.browser)).toEqual(itself(person));
});

it('is not claimed with a password before the address is proved; afterwards a password opens it', async () => {
  const person = await moved();
  const attempt = { email: person.email, password: PASSWORD };
  expect((await place.browser().post('/api/sign-in/password', attempt)).status).toBe(401);
  const { status } = await place.browser().post('/api/password/forgotten', { email: person.email });
  await place.mailSent();
  expect([status, await isClaimed(person)]).toEqual([202, false]);
  const browser = await place.signedIn(person.email);
  await browser.post('/api/password', { password: PASSWORD });
  const other = place.browser();
  expect((await other.post('/api/sign-in/password', attempt)).status).toBe(200);
  expect(await seen(other)).toEqual(itself(person));
});

it('gives an admin their role with their address, and nobody else', async () => {
  const admin = await moved(`role = 'ADMIN'`);
  const stranger = await place.signedIn('stranger@elsewhere.example', admin.name);
  expect(await seen(stranger)).toMatchObject({ member: { role: 'CUSTOMER', ideaCount: 0 } });
  expect(await isClaimed(admin)).toBe(false);
  const browser = await place.signedIn(admin.email);
  expect(await seen(browser)).toEqual(itself(admin));
});

it('stays closed for who had left before', async () => {
  const person = await moved();
  await place.services.db.connections.query(`update member set left_at = now() where id = $1`, [person.id]);
  const browser = place.browser();
  const code = await place.codeFor(person.email, browser);
  const { email } = person;
  const answer = await browser.post('/api/sign-in/code/verify', { email, code, name: 'Back' });
  expect([answer.code, await isClaimed(person)]).toEqual(['ACCOUNT_CLOSED', false]);
});
