import { expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { queuedMails } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import { codeOf, World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

const CHANGE = `mutation ($email: String!) {
  changeEmail(email: $email) {
    __typename
    ... on ProfileChanged { viewer { email emailPending } }
    ... on InvalidInput { fields { path code message } }
  }
}`;

function linkIn(text: string): URL {
  return new URL(/^https:\S+$/m.exec(text)?.[0] ?? '');
}

it('is for who is signed in', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  expect(codeOf(await world.as(null).ask(CHANGE, { email: 'a@example.org' }))).toBe('UNAUTHENTICATED');
  expect((await place.browser().post('/api/email/confirm', { token: 'made up' })).code).toBe('LINK_EXPIRED');
});

it('happens when the new address has shown it is read, and the old one is told', async () => {
  await place.community();
  const browser = await place.signedIn('old@example.org', 'Olga');
  expect(await browser.graphql(CHANGE, { email: ' New@Example.org ' })).toMatchObject({
    changeEmail: { viewer: { email: 'old@example.org', emailPending: 'new@example.org' } },
  });
  await place.mailSent();
  const link = linkIn(place.mail.newestTo('new@example.org', /email\/confirm/).text);
  expect(link.pathname).toBe('/email/confirm');
  await place.browser().get(link.pathname + link.search);
  expect(await browser.viewer(), 'opening the link changes nothing').toMatchObject({
    email: 'old@example.org',
  });

  const token = link.searchParams.get('token');
  expect((await place.browser().post('/api/email/confirm', { token })).status).toBe(200);
  expect(await browser.viewer()).toMatchObject({ email: 'new@example.org' });
  await place.mailSent();
  expect(place.mail.newestTo('old@example.org', /From now on/).subject).toContain('was changed');
  expect((await place.browser().post('/api/email/confirm', { token })).code).toBe('LINK_EXPIRED');
  const again = await place.signedIn('new@example.org');
  expect(await again.viewer()).toMatchObject({ member: { name: 'Olga' } });
});

it('takes along the notices that wait, which the old address must not read', async () => {
  await place.community();
  const browser = await place.signedIn('before@example.org', 'Olga');
  const { rows } = await place.services.db.connections.query<{ id: string }>(
    `select id from member where email = 'before@example.org' and community_id = $1`,
    [place.communityId],
  );
  const notBefore = new Date(place.clock.now().getTime() + 3_600_000);
  const waiting = { to: { email: 'before@example.org', name: 'Olga' }, notBefore };
  await queuedMails(place, [{ ...waiting, memberId: rows[0]?.id ?? '' }]);
  await browser.graphql(CHANGE, { email: 'after@example.org' });
  await place.mailSent();
  const link = linkIn(place.mail.newestTo('after@example.org', /email\/confirm/).text);
  await place.browser().post('/api/email/confirm', { token: link.searchParams.get('token') });
  place.clock.advance({ hours: 1 });
  await place.mailSent();
  expect(place.mail.newestTo('after@example.org', /answered what you follow/).to).toBe('after@example.org');
  const old = place.mail.mails.filter(({ to }) => to === 'before@example.org');
  expect(old.filter(({ text }) => text.includes('answered what you follow'))).toEqual([]);
  place.clock.set(new Date());
});

it('does not tell whether somebody else has the address', async () => {
  await place.community();
  await place.signedIn('taken@example.org');
  const browser = await place.signedIn('asker@example.org');
  expect(await browser.graphql(CHANGE, { email: 'taken@example.org' })).toMatchObject({
    changeEmail: { viewer: { email: 'asker@example.org', emailPending: 'taken@example.org' } },
  });
  await place.mailSent();
  const mail = place.mail.newestTo('taken@example.org', /Somebody wanted/);
  expect(mail.subject).toContain('in use');
  expect(linkIn(mail.text).searchParams.has('token')).toBe(false);
});

it('refuses the present address and what is none', async () => {
  await place.community();
  const browser = await place.signedIn('same@example.org');
  expect(await browser.graphql(CHANGE, { email: 'same@example.org' })).toMatchObject({
    changeEmail: { fields: [{ path: 'email', code: 'TAKEN', message: 'This address is yours already.' }] },
  });
  expect(await browser.graphql(CHANGE, { email: 'no address' })).toMatchObject({
    changeEmail: { fields: [{ path: 'email', code: 'NOT_AN_EMAIL' }] },
  });
});

it('comes to nothing once the member has shut others out', async () => {
  await place.community();
  const PASSWORD = 'correct horse battery';
  const ways: Record<string, (browser: Browser, email: string) => Promise<unknown>> = {
    'ending other sessions': (browser) => browser.graphql('mutation { endOtherSessions { __typename } }'),
    'setting a password': (browser) => browser.post('/api/password', { password: PASSWORD }),
    'choosing a password by mail': async (_browser, email) => {
      await place.browser().post('/api/password/forgotten', { email });
      await place.mailSent();
      const token = linkIn(place.mail.newestTo(email, /sign-in\/password/).text).searchParams.get('token');
      const answer = await place.browser().post('/api/password/reset', { token, password: PASSWORD });
      expect(answer.status).toBe(200);
    },
  };
  for (const [count, [way, shutOut]] of Object.entries(ways).entries()) {
    const [email, thief] = [`owner${count}@example.org`, `thief${count}@example.org`];
    const owner = await place.signedIn(email);
    await (await place.signedIn(email)).graphql(CHANGE, { email: thief });
    await place.mailSent();
    const token = linkIn(place.mail.newestTo(thief, /email\/confirm/).text).searchParams.get('token');
    await shutOut(owner, email);
    expect((await place.browser().post('/api/email/confirm', { token })).code, way).toBe('LINK_EXPIRED');
  }
});
