import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);

const codes = statement<{ value: string }>('test.codes', `select value from auth_verification`);
const mails = statement<{ sealed: string | null }>('test.mails', `select sealed from mail_message`);

it('refuses other origins, other bodies and half an input', async () => {
  await place.community();
  const browser = place.browser();
  const foreign = await browser.post(
    '/api/sign-in/code',
    { email: 'a@example.org' },
    { origin: 'https://evil.example' },
  );
  expect([foreign.status, foreign.code]).toEqual([403, 'WRONG_ORIGIN']);
  const form = await place.http.inject({
    method: 'POST',
    url: '/api/sign-in/code',
    payload: 'email=a@example.org',
    headers: { 'content-type': 'text/plain' },
  });
  expect(form.statusCode).toBe(415);
  const half = await browser.post('/api/sign-in/code', { email: 'not an address' });
  expect([half.status, half.code]).toEqual([400, 'INVALID_INPUT']);
  expect(half.body).toMatchObject({
    errors: [{ extensions: { fields: [{ path: 'email', code: 'NOT_AN_EMAIL' }] } }],
  });
});

it('lets somebody new in with an address and a name, in two steps', async () => {
  await place.community();
  const browser = place.browser();
  const email = 'rosa@example.org';
  expect((await browser.post('/api/sign-in/code', { email: 'Rosa@Example.org ' })).status).toBe(202);
  const code = await place.mailedCode(email);
  const first = await browser.post('/api/sign-in/code/verify', { email, code });
  expect(first.body).toEqual({ needsName: true, memberId: null, path: null });
  expect(await browser.viewer(), 'known, and not yet a member').toBeNull();
  const second = await browser.post('/api/sign-in/name', { name: '  Rosa   Lind ' });
  expect(second.body).toMatchObject({ needsName: false });
  expect(await browser.viewer()).toMatchObject({ email, member: { name: 'Rosa Lind', role: 'CUSTOMER' } });
});

it('keeps the cookie from scripts, other sites and plain connections', async () => {
  await place.community();
  const browser = place.browser();
  const code = await place.codeFor('cookie@example.org', browser);
  const { cookies } = await browser.post('/api/sign-in/code/verify', {
    email: 'cookie@example.org',
    code,
    name: 'C',
  });
  const session = cookies.find((cookie) => cookie.startsWith('__Host-rapport='));
  expect(session).toMatch(/; HttpOnly/i);
  expect(session).toMatch(/; Secure/i);
  expect(session).toMatch(/; SameSite=Lax/i);
  expect(session).toMatch(/; Path=\/(;|$)/i);
  expect(session).not.toMatch(/Domain=/i);
});

it('does not take the token without its signature: the database alone signs nobody in', async () => {
  await place.community();
  const browser = await place.signedIn('signed@example.org');
  const tokens = statement<{ token: string }>('test.tokens', 'select token from auth_session');
  for (const { token } of await place.services.db.rows(tokens)) {
    for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`]) {
      const answer = await place.http.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: '{ viewer { id } }' },
        headers: { cookie: `__Host-rapport=${encodeURIComponent(value)}` },
      });
      expect(answer.json()).toEqual({ data: { viewer: null } });
    }
  }
  expect(await browser.viewer()).not.toBeNull();
});

it('keeps no code readable in the database', async () => {
  await place.community();
  const code = await place.codeFor('sealed@example.org');
  await place.mailSent();
  const { value } = (await place.services.db.rows(codes)).at(-1) ?? { value: '' };
  expect(value).not.toContain(code);
  const kept = (await place.services.db.rows(mails)).map(({ sealed }) => sealed);
  expect(
    kept.filter((sealed) => sealed !== null),
    'what was sent is not kept at all',
  ).toEqual([]);
});

it('refuses a wrong code, a used one and an older one', async () => {
  await place.community();
  const browser = place.browser();
  const email = 'once@example.org';
  const older = await place.codeFor(email, browser);
  const code = await place.codeFor(email, browser);
  const other = code === '000000' ? '000001' : '000000';
  const verify = async (value: string) =>
    browser.post('/api/sign-in/code/verify', { email, code: value, name: 'O' });
  expect((await verify(other)).code).toBe('WRONG_CODE');
  if (older !== code) {
    expect((await verify(older)).code).toBe('WRONG_CODE');
  }
  expect((await verify(`${code.slice(0, 3)} ${code.slice(3)}`)).status, 'a space in the middle').toBe(200);
  expect((await place.browser().post('/api/sign-in/code/verify', { email, code, name: 'O' })).code).toBe(
    'WRONG_CODE',
  );
});

it('refuses a code after ten minutes', async () => {
  await place.community();
  const email = 'late@example.org';
  const code = await place.codeFor(email);
  const age = statement(
    'test.age_codes',
    `update auth_verification set expires_at = now() - interval '1 second'`,
  );
  const left = statement<{ minutes: number }>(
    'test.minutes',
    `select extract(epoch from max(expires_at) - now()) / 60 as minutes from auth_verification`,
  );
  expect(Number((await place.services.db.row(left))?.minutes)).toBeLessThanOrEqual(10);
  await place.services.db.rows(age);
  const answer = await place.browser().post('/api/sign-in/code/verify', { email, code, name: 'L' });
  expect(['CODE_EXPIRED', 'WRONG_CODE']).toContain(answer.code);
});

it('takes five tries for a code and no more', async () => {
  await place.community();
  const email = 'guess@example.org';
  const code = await place.codeFor(email);
  const wrong = code === '000000' ? '000001' : '000000';
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await place.browser().post('/api/sign-in/code/verify', { email, code: wrong });
    expect(answer.code).toBe('WRONG_CODE');
  }
  const sixth = await place.browser().post('/api/sign-in/code/verify', { email, code, name: 'G' });
  expect(sixth.code).toBe('TOO_MANY_TRIES');
});

it('answers alike whether somebody has an account or not', async () => {
  await place.community();
  await place.signedIn('known@example.org');
  const ask = async (path: string, body: object): Promise<unknown> => {
    const { status, text, headers } = await place.browser().post(path, body);
    return { status, text: text.replaceAll(/\d+/g, '#'), names: Object.keys(headers).sort() };
  };
  for (const [path, more] of [
    ['/api/sign-in/code', {}],
    ['/api/password/forgotten', {}],
    ['/api/sign-in/password', { password: 'not the password' }],
    ['/api/sign-in/code/verify', { code: '123456' }],
  ] as const) {
    const known = await ask(path, { email: 'known@example.org', ...more });
    expect(await ask(path, { email: 'nobody@example.org', ...more }), path).toEqual(known);
  }
});

it('ends the session a browser had when it signs in anew', async () => {
  await place.community();
  const browser = await place.signedIn('rotate@example.org');
  const old = browser.copyOn(place.http);
  const before = browser.cookie;
  const code = await place.codeFor('rotate@example.org', browser);
  await browser.post('/api/sign-in/code/verify', { email: 'rotate@example.org', code });
  expect(browser.cookie).not.toBe(before);
  expect(await browser.viewer()).not.toBeNull();
  expect(await old.viewer()).toBeNull();
});

it('signs out: the cookie goes and the session ends', async () => {
  await place.community();
  const browser = await place.signedIn('out@example.org');
  const copy = browser.copyOn(place.http);
  expect((await browser.post('/api/sign-out')).status).toBe(200);
  expect(browser.cookie).toBe('');
  expect(await copy.viewer()).toBeNull();
});
