import { afterAll, beforeAll, expect, it } from 'vitest';
import { Place } from '../../test/place.js';
import { TEST_SETTINGS } from '../../test/world.js';

const noServer = { ...TEST_SETTINGS.mail, smtpUrl: null };
let place: Place;

beforeAll(async () => {
  place = new Place(import.meta.filename, { settings: { mail: noServer } });
  await place.open();
});
afterAll(() => place.close());

it('is not there in production, nor where mail is sent', async () => {
  for (const settings of [{ production: true, mail: noServer }, {}]) {
    const other = new Place(`${import.meta.filename} ${JSON.stringify(settings)}`, { settings });
    await other.open();
    try {
      await other.community();
      await other.browser().post('/api/sign-in/code', { email: 'a@example.org' });
      for (const path of ['/dev/mail', '/dev/mail/x', '/dev/mail/x/text']) {
        expect((await other.browser().get(path)).status, path).toBe(404);
      }
      const told = await other.browser().graphql('{ community { signIn { mailAt } } }');
      expect(told).toEqual({ community: { signIn: { mailAt: null } } });
    } finally {
      await other.close();
    }
  }
});

it('shows what would have been sent, without scripts and without believing what people wrote', async () => {
  await place.community();
  const email = `"<script>alert(1)</script>"@example.org`;
  expect((await place.browser().post('/api/sign-in/code', { email: 'rosa@example.org' })).status).toBe(202);
  await place.browser().post('/api/sign-in/code', { email });
  const list = await place.browser().get('/dev/mail');
  expect(list.headers['content-security-policy']).toContain("default-src 'none'");
  expect(list.text).not.toContain('<script');
  expect(list.text).toContain('Your code for Ideas of Example');

  const path = /href="(\/dev\/mail\/[\w-]+)"/.exec(list.text)?.[1] ?? '';
  const mail = await place.browser().get(path);
  expect(mail.text).toMatch(/<iframe[^>]* sandbox="allow-popups /);
  expect(mail.text).not.toMatch(/sandbox="[^"]*allow-(scripts|same-origin|forms)/);
  const { text } = await place.browser().get(`${path}/text`);
  expect(text).toMatch(/^ {4}\d{6}$/m);
  expect((await place.browser().get('/dev/mail?to=nobody@example.org')).text).toContain('Nothing yet');
  expect((await place.browser().get('/dev/mail?to=nobody@example.org&to=none')).text).toContain(
    'Nothing yet',
  );
  expect((await place.browser().get('/dev/mail/none')).status).toBe(404);
});

it('says where mail can be read', async () => {
  await place.community();
  expect(await place.browser().graphql('{ community { signIn { mailAt } } }')).toEqual({
    community: { signIn: { mailAt: '/dev/mail' } },
  });
});
