import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { OpenIdProvider, type Claims } from '../../test/openid-provider.js';
import { Place } from '../../test/place.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { statement } from '../platform/statement.js';

const PUBLIC_URL = 'https://ideas.example.com';
let provider: OpenIdProvider;
let place: Place;

beforeAll(async () => {
  provider = await OpenIdProvider.open(`${PUBLIC_URL}/api/auth/callback/openid`);
  place = new Place(import.meta.filename, { publicUrl: PUBLIC_URL, settings: provider.settings });
  await place.open();
});
afterAll(async () => {
  await place.close();
  await provider.close();
});

async function begin(browser: Browser, body: object = {}): Promise<string> {
  const answer = await browser.post('/api/sign-in/openid', body);
  expect(answer.status, answer.text).toBe(200);
  return String(answer.body['url']);
}

async function comeBack(browser: Browser, address: URL): Promise<string> {
  const { status, headers } = await browser.get(address.pathname + address.search);
  expect(status).toBe(303);
  return String(headers['location']);
}

/** The whole trip. @returns the page one lands on. */
async function signIn(login: string, claims: Claims, body: object = {}, browser = place.browser()) {
  provider.people.set(login, claims);
  const address = await provider.walkThrough(await begin(browser, body), login);
  return { browser, lands: await comeBack(browser, address) };
}

it('is offered by the name the operator gave it', async () => {
  await place.community();
  const offered = await place
    .browser()
    .graphql('{ community { signIn { code password openIdConnect { id name } mailAt } } }');
  expect(offered).toEqual({
    community: {
      signIn: {
        code: true,
        password: true,
        openIdConnect: { id: 'openid', name: 'Acme accounts' },
        mailAt: null,
      },
    },
  });
});

it('lets somebody new in and leads back to where they were', async () => {
  await place.community();
  const claims = { email: 'Rosa@Acme.example', email_verified: true, name: 'Rosa Lind' };
  const { browser, lands } = await signIn('rosa', claims, { returnTo: '/ideas/3-shade' });
  expect(lands).toBe('/ideas/3-shade');
  expect(await browser.viewer()).toMatchObject({ email: 'rosa@acme.example', member: { name: 'Rosa Lind' } });

  const again = await signIn('rosa', { ...claims, name: 'R.' }, { returnTo: 'https://evil.example/' });
  expect(again.lands).toBe('/');
  expect(await again.browser.viewer(), 'the same member').toEqual(await browser.viewer());
  const kept = await place.services.db.rows(
    statement('test.provider_tokens', 'select access_token, refresh_token, id_token from auth_account'),
  );
  expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
});

it('knows a member by the address both have proved', async () => {
  await place.community();
  const byCode = await place.signedIn('both@acme.example', 'Both');
  const { browser } = await signIn('both', {
    email: 'both@acme.example',
    email_verified: true,
    name: 'Other',
  });
  expect(await browser.viewer()).toEqual(await byCode.viewer());
});

it('signs nobody in by an address the provider has not proved', async () => {
  await place.community();
  await place.signedIn('victim@acme.example', 'Victim');
  for (const verified of [false, undefined]) {
    const thief = await signIn(`thief ${verified}`, {
      email: 'victim@acme.example',
      email_verified: verified,
      name: 'T',
    });
    expect(thief.lands).toBe('/sign-in?error=EMAIL_NOT_VERIFIED');
    expect(await thief.browser.viewer()).toBeNull();
  }
  const fresh = await signIn('fresh', { email: 'fresh@acme.example', email_verified: false, name: 'F' });
  expect(fresh.lands).toBe('/sign-in?error=EMAIL_NOT_VERIFIED');
});

it('obeys the rules of sign-up, and carries an invitation along', async () => {
  await place.community({ signUpMode: 'INVITATION' });
  const refused = await signIn('alien', { email: 'alien@acme.example', email_verified: true, name: 'A' });
  expect(refused.lands).toBe('/sign-in?error=SIGN_UP_BY_INVITATION');
  const staff = await signIn(
    'staff',
    { email: 'staff@acme.example', email_verified: true, name: 'S' },
    {
      invitation: await staffInvitation(),
    },
  );
  expect(await staff.browser.viewer()).toMatchObject({ member: { role: 'STAFF' } });
});

async function staffInvitation(): Promise<string> {
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const { createInvitation } = await world
    .as(await world.member('ADMIN'))
    .run<{ createInvitation: { link: string } }>(
      'mutation { createInvitation(input: { role: STAFF }) { ... on InvitationCreated { link } } }',
    );
  return createInvitation.link.split('/').at(-1) ?? '';
}

it('asks for a name when the provider tells none', async () => {
  await place.community();
  const { browser, lands } = await signIn(
    'nameless',
    { email: 'nameless@acme.example', email_verified: true },
    { returnTo: '/ideas' },
  );
  expect(lands).toBe('/sign-in?step=name&to=%2Fideas');
  expect((await browser.post('/api/sign-in/name', { name: 'Nam' })).body).toMatchObject({ needsName: false });
  expect(await browser.viewer()).toMatchObject({ member: { name: 'Nam' } });
});

it('goes back to the sign-in page with a reason when somebody turns back or the trip was not theirs', async () => {
  await place.community();
  const browser = place.browser();
  const away = await provider.walkThrough(
    await begin(browser, { returnTo: '/ideas?sort=newest' }),
    'x',
    true,
  );
  expect(await comeBack(browser, away)).toBe('/sign-in?error=CANCELLED&to=%2Fideas%3Fsort%3Dnewest');

  provider.people.set('mallory', { email: 'mallory@acme.example', email_verified: true, name: 'M' });
  const stolen = await provider.walkThrough(await begin(place.browser()), 'mallory');
  const victim = place.browser();
  await begin(victim);
  expect(await comeBack(victim, stolen)).toBe('/sign-in?error=PROVIDER_FAILED');
  expect(await victim.viewer()).toBeNull();
});

it('calls no provider inside the network that the operator has not allowed, and says so', async () => {
  const closed = new Place(`${import.meta.filename} closed`, {
    settings: { ...provider.settings, outboundAllow: [] },
  });
  await closed.open();
  try {
    await closed.community();
    const answer = await closed.browser().post('/api/sign-in/openid', {});
    expect([answer.status, answer.code]).toEqual([502, 'PROVIDER_UNREACHABLE']);
    expect(
      (await closed.browser().post('/api/sign-in/code', { email: 'a@acme.example' })).status,
      'codes go on',
    ).toBe(202);
  } finally {
    await closed.close();
  }
});
