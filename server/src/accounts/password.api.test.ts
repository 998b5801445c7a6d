import { expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { usePlace } from '../../test/place.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);

const PASSWORD = 'correct horse battery';
const kept = statement<{ password: string }>('test.passwords', 'select password from auth_account');

async function resetToken(email: string): Promise<string> {
  const { status } = await place.browser().post('/api/password/forgotten', { email });
  expect(status).toBe(202);
  await place.mailSent();
  const link = /^https:\S+$/m.exec(place.mail.newestTo(email, /sign-in\/password/).text)?.[0] ?? '';
  expect(link).toMatch(/^https:\/\/ideas\.example\.com\/sign-in\/password\?token=/);
  return new URL(link).searchParams.get('token') ?? '';
}

async function createToken(browser: Browser): Promise<string> {
  const { createApiToken } = await browser.graphql<{ createApiToken: { secret: string } }>(
    `mutation { createApiToken(input: { name: "script", scopes: [READ], expiresInDays: 9 }) {
      ... on ApiTokenCreated { secret } } }`,
  );
  return createApiToken.secret;
}

async function viewerBy(secret: string): Promise<object> {
  const answer = await place.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ viewer { email } }' },
    headers: { authorization: `Bearer ${secret}` },
  });
  return answer.json();
}

it('cannot be set by somebody who is not signed in', async () => {
  await place.community();
  const answer = await place.browser().post('/api/password', { password: PASSWORD });
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
});

it('is set from within, tells by mail, ends other sessions, and signs in', async () => {
  await place.community();
  const email = 'pass@example.org';
  const elsewhere = await place.signedIn(email);
  const browser = await place.signedIn(email);
  const short = await browser.post('/api/password', { password: 'short' });
  expect(short.body).toMatchObject({
    errors: [{ extensions: { fields: [{ path: 'password', code: 'TOO_SHORT' }] } }],
  });
  expect((await browser.post('/api/password', { password: PASSWORD })).status).toBe(200);
  await place.mailSent();
  expect(place.mail.newestTo(email, /A password for .* was just set/).subject).toContain('password');
  expect(await elsewhere.viewer()).toBeNull();
  expect(await browser.graphql('{ viewer { hasPassword } }')).toEqual({ viewer: { hasPassword: true } });

  const fresh = place.browser();
  expect((await fresh.post('/api/sign-in/password', { email, password: 'not this one' })).code).toBe(
    'WRONG_PASSWORD',
  );
  expect((await fresh.post('/api/sign-in/password', { email, password: PASSWORD })).status).toBe(200);
  expect(await fresh.viewer()).toMatchObject({ email });
  const stored = await place.services.db.rows(kept);
  expect(stored.map(({ password }) => password).join()).not.toContain(PASSWORD);
});

it('is changed only by who knows the present one', async () => {
  await place.community();
  const browser = await place.signedIn('change@example.org');
  await browser.post('/api/password', { password: PASSWORD });
  const next = { password: 'another good password' };
  expect((await browser.post('/api/password', next)).code).toBe('WRONG_PASSWORD');
  expect((await browser.post('/api/password', { ...next, currentPassword: PASSWORD })).status).toBe(200);
});

it('is chosen anew with a mailed link, once, and every session ends', async () => {
  await place.community();
  const email = 'forgot@example.org';
  const browser = await place.signedIn(email);
  const apiToken = await createToken(browser);
  expect(await viewerBy(apiToken)).toMatchObject({ data: { viewer: { email } } });
  const token = await resetToken(email);
  expect((await place.browser().get(`/api/auth/reset-password/${token}?callbackURL=/`)).status).toBe(404);
  expect((await place.browser().post('/api/password/reset', { token, password: PASSWORD })).status).toBe(200);
  expect(await browser.viewer()).toBeNull();
  expect(await viewerBy(apiToken), 'a token is a way in too').toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect((await place.browser().post('/api/sign-in/password', { email, password: PASSWORD })).status).toBe(
    200,
  );
  const again = await place.browser().post('/api/password/reset', { token, password: PASSWORD });
  expect(again.code).toBe('LINK_EXPIRED');
});

it('sends nothing to an address that nobody has here', async () => {
  await place.community();
  await place.browser().post('/api/password/forgotten', { email: 'unknown@example.org' });
  await place.mailSent();
  expect(place.mail.mails.filter(({ to }) => to === 'unknown@example.org')).toEqual([]);
});
