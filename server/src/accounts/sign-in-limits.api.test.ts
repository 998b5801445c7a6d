import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { DEFAULT_LIMITS } from '../platform/rate-limit.js';

const place = usePlace(import.meta.filename, {
  limits: {
    ...DEFAULT_LIMITS,
    codeAddress: { points: 8, seconds: 3600 },
    codeNetwork: { points: 12, seconds: 900 },
    signInNetwork: { points: 12, seconds: 900 },
  },
});

it('lets one network ask for five codes for an address, and says when to come back', async () => {
  await place.community();
  const browser = place.browser();
  for (let count = 0; count < 5; count += 1) {
    expect((await browser.post('/api/sign-in/code', { email: 'often@example.org' })).status).toBe(202);
  }
  const refused = await browser.post('/api/sign-in/code', { email: 'often@example.org' });
  expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(300);
  expect((await browser.post('/api/sign-in/code', { email: 'other@example.org' })).status).toBe(202);
});

it('stops many networks from asking for codes for one address', async () => {
  await place.community();
  const answers = [];
  for (let count = 0; count < 9; count += 1) {
    answers.push((await place.browser().post('/api/sign-in/code', { email: 'victim@example.org' })).status);
  }
  expect(answers).toEqual([202, 202, 202, 202, 202, 202, 202, 202, 429]);
});

it.each([
  ['/api/sign-in/code', {}, 202],
  ['/api/password/forgotten', {}, 202],
  ['/api/sign-in/password', { password: 'one for all' }, 401],
])('stops one network that tries %s on everybody', async (path, more, status) => {
  await place.community();
  const browser = place.browser();
  const answers = [];
  for (let count = 0; count < 13; count += 1) {
    answers.push((await browser.post(path, { ...more, email: `one.of.many${count}@example.org` })).status);
  }
  expect(answers).toEqual([...Array.from({ length: 12 }, () => status), 429]);
  expect((await place.browser().post(path, { ...more, email: 'one.of.many1@example.org' })).status).toBe(
    status,
  );
});

it('lets one network guess five times for an address; a good sign-in does not count', async () => {
  await place.community();
  const browser = place.browser();
  for (let count = 0; count < 7; count += 1) {
    // Another network asks for the code, so that only the signing in counts here.
    const code = await place.codeFor('back@example.org');
    const { status } = await browser.post('/api/sign-in/code/verify', {
      email: 'back@example.org',
      code,
      name: 'B',
    });
    expect(status).toBe(200);
  }
  for (let count = 0; count < 5; count += 1) {
    const body = { email: 'back@example.org', password: 'a guess' };
    expect((await browser.post('/api/sign-in/password', body)).code).toBe('WRONG_PASSWORD');
  }
  expect(
    (await browser.post('/api/sign-in/code/verify', { email: 'back@example.org', code: '123456' })).status,
  ).toBe(429);
});

it('lets five new people an hour sign up from one network', async () => {
  await place.community();
  const browser = place.browser();
  const answers = [];
  for (let count = 0; count < 6; count += 1) {
    const email = `new${count}@example.org`;
    const code = await place.codeFor(email);
    answers.push((await browser.post('/api/sign-in/code/verify', { email, code, name: 'N' })).code);
  }
  expect(answers).toEqual([null, null, null, null, null, 'RATE_LIMITED']);
});

it('counts tries that many networks make at the same moment', async () => {
  await place.community();
  const email = 'many.at.once@example.org';
  const code = await place.codeFor(email);
  const others = Array.from({ length: 30 }, (_, index) =>
    String((Number(code) + index + 1) % 1_000_000).padStart(6, '0'),
  );
  const answers = await Promise.all(
    others.map((guess) =>
      place.browser().post('/api/sign-in/code/verify', { email, code: guess, name: 'Guess' }),
    ),
  );
  expect(answers.filter((answer) => answer.code === 'TOO_MANY_TRIES').length).toBeGreaterThanOrEqual(25);
  const right = await place.browser().post('/api/sign-in/code/verify', { email, code, name: 'Right' });
  expect([right.status, right.code]).toEqual([400, 'TOO_MANY_TRIES']);
  const fresh = await place.codeFor(email);
  expect(
    (await place.browser().post('/api/sign-in/code/verify', { email, code: fresh, name: 'Right' })).status,
  ).toBe(200);
});
