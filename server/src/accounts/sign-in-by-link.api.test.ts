import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';

const place = usePlace(import.meta.filename);

async function linkFor(email: string, returnTo?: string): Promise<URL> {
  await place.browser().post('/api/sign-in/code', { email, returnTo });
  await place.mailSent();
  const link = /^https:\S+$/m.exec(place.mail.newestTo(email).text)?.[0];
  return new URL(link ?? '');
}

it('is not used up by whoever only opens it, as mail scanners do', async () => {
  await place.community();
  const link = await linkFor('link@example.org');
  expect(link.origin + link.pathname).toBe('https://ideas.example.com/sign-in/link');
  const token = link.searchParams.get('token');
  const scanner = place.browser();
  await scanner.get(link.pathname + link.search);
  expect(
    (await scanner.get(`/api/auth/magic-link/verify?token=${token}`)).status,
    "the library's own address",
  ).toBe(404);
  expect(await scanner.viewer()).toBeNull();

  const browser = place.browser();
  expect((await browser.post('/api/sign-in/link', { token, name: 'Lina' })).status).toBe(200);
  expect(await browser.viewer()).toMatchObject({ member: { name: 'Lina' } });
  expect((await place.browser().post('/api/sign-in/link', { token })).code, 'once').toBe('LINK_EXPIRED');
});

it('refuses a link that nobody made', async () => {
  await place.community();
  const answer = await place.browser().post('/api/sign-in/link', { token: 'x'.repeat(32) });
  expect([answer.status, answer.code]).toEqual([400, 'LINK_EXPIRED']);
});

it('leads back to own paths only', async () => {
  await place.community();
  const to = async (returnTo: string): Promise<string | null> =>
    (await linkFor('where@example.org', returnTo)).searchParams.get('to');
  expect(await to('/ideas/12-a-quieter-alarm?sort=NEWEST#c')).toBe('/ideas/12-a-quieter-alarm?sort=NEWEST#c');
  for (const elsewhere of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ]) {
    expect(await to(elsewhere), elsewhere).toBe('/');
  }
});

it('serves none of the other addresses of the library', async () => {
  await place.community();
  const browser = await place.signedIn('surface@example.org');
  for (const path of [
    '/sign-up/email',
    '/sign-in/email',
    '/update-user',
    '/change-email',
    '/delete-user',
    '/list-sessions',
    '/email-otp/send-verification-otp',
  ]) {
    expect((await browser.post(`/api/auth${path}`, { email: 'a@example.org' })).status, path).toBe(404);
  }
});
