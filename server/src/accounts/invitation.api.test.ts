import { expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { usePlace } from '../../test/place.js';
import { codeOf, World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);

const CREATE = `mutation ($input: CreateInvitationInput!, $key: UUID) {
  createInvitation(input: $input, idempotencyKey: $key) {
    __typename
    ... on InvitationCreated { link invitation { id email role usesLeft space { slug } invitedBy { name } } }
    ... on InvalidInput { fields { path code } }
  }
}`;
interface Created {
  createInvitation: { __typename: string; link: string; invitation: { id: string; usesLeft: number | null } };
}
const REVOKE = 'mutation ($id: ID!) { revokeInvitation(invitationId: $id) { __typename } }';
const OFFER = `query ($token: String!) {
  invitationOffer(token: $token) { communityName role spaceName invitedBy email expired }
}`;

async function setting() {
  await place.community({ signUpMode: 'INVITATION' });
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const admin = await world.member('ADMIN', 'Mira Kovač');
  const invite = async (input: object): Promise<{ id: string; link: string; token: string }> => {
    const { createInvitation } = await world.as(admin).run<Created>(CREATE, { input });
    expect(createInvitation.__typename).toBe('InvitationCreated');
    const { link, invitation } = createInvitation;
    return { id: invitation.id, link, token: link.split('/').at(-1) ?? '' };
  };
  return { world, admin, invite };
}

async function byCode(email: string, invitation: string | null, browser: Browser = place.browser()) {
  const code = await place.codeFor(email, browser);
  return browser.post('/api/sign-in/code/verify', { email, code, name: 'Guest', invitation });
}

it('is made, seen and taken back by admins only', async () => {
  const { world } = await setting();
  for (const [who, code] of [
    [null, 'UNAUTHENTICATED'],
    [await world.member(), 'FORBIDDEN'],
    [await world.member('STAFF'), 'FORBIDDEN'],
  ] as const) {
    const voice = world.as(who);
    expect(codeOf(await voice.ask(CREATE, { input: {} }))).toBe(code);
    expect(codeOf(await voice.ask('{ invitations { id } }'))).toBe(code);
    expect(codeOf(await voice.ask(REVOKE, { id: 'x' }))).toBe(code);
  }
});

it('by mail says who invites whom to what, and lets that person in with a name', async () => {
  const { world, invite } = await setting();
  const space = await world.space('MEMBERS');
  const { link, token } = await invite({ email: 'Guest@Example.org', role: 'STAFF', spaceId: space.id });
  await place.mailSent();
  const mail = place.mail.newestTo('guest@example.org');
  expect(mail.subject).toBe('Mira Kovač invites you to Ideas of Example');
  expect(mail.text).toContain(link);
  expect(await world.as(null).run(OFFER, { token })).toMatchObject({
    invitationOffer: { role: 'STAFF', invitedBy: 'Mira Kovač', email: 'guest@example.org', expired: false },
  });
  const browser = place.browser();
  expect((await browser.post('/api/invitation/accept', { token })).body).toMatchObject({
    errors: [{ extensions: { code: 'INVALID_INPUT', fields: [{ path: 'name', code: 'REQUIRED' }] } }],
  });
  const accepted = await browser.post('/api/invitation/accept', { token, name: 'Gita' });
  expect(accepted.body).toMatchObject({ needsName: false, path: `/spaces/${space.slug}` });
  expect(await browser.viewer()).toMatchObject({
    email: 'guest@example.org',
    member: { name: 'Gita', role: 'STAFF' },
  });
  expect(await world.as(null).run(OFFER, { token })).toMatchObject({ invitationOffer: { expired: true } });
});

it('by mail does not open an account that is there: the mail lies in a box for weeks', async () => {
  const { invite } = await setting();
  const { token } = await invite({ email: 'here@example.org', role: 'CUSTOMER' });
  const { token: link } = await invite({ role: 'CUSTOMER' });
  expect((await byCode('here@example.org', link)).status).toBe(200);
  const answer = await place.browser().post('/api/invitation/accept', { token, name: 'Thief' });
  expect([answer.status, answer.code]).toEqual([401, 'SIGN_IN_FIRST']);
});

it('counts for the invited address without its link, and for no other address with it', async () => {
  const { invite } = await setting();
  const { token } = await invite({ email: 'right@example.org', role: 'CUSTOMER' });
  expect((await byCode('wrong@example.org', token)).code).toBe('SIGN_UP_BY_INVITATION');
  expect((await byCode('right@example.org', null)).status).toBe(200);
});

it('as a link lets in as many as it has uses', async () => {
  const { invite, world, admin } = await setting();
  const { token, id } = await invite({ role: 'CUSTOMER', maxUses: 2 });
  expect((await byCode('one@example.org', token)).status).toBe(200);
  expect((await byCode('two@example.org', token)).status).toBe(200);
  expect((await byCode('three@example.org', token)).code).toBe('SIGN_UP_BY_INVITATION');
  const { invitations } = await world
    .as(admin)
    .run<{ invitations: object[] }>('{ invitations { id usesLeft acceptedAt revokedAt } }');
  expect(invitations).toMatchObject([{ id, usesLeft: 0, revokedAt: null }]);
});

it('accepted by two at once is won by one', async () => {
  const { invite } = await setting();
  const { token } = await invite({ role: 'STAFF' });
  const people = ['left@example.org', 'right2@example.org', 'middle@example.org'];
  const ready = await Promise.all(
    people.map(async (email) => {
      const browser = place.browser();
      return { email, browser, code: await place.codeFor(email, browser) };
    }),
  );
  const answers = await Promise.all(
    ready.map(({ browser, email, code }) =>
      browser.post('/api/sign-in/code/verify', { email, code, name: 'Quick', invitation: token }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const count = statement<{ count: number }>(
    'test.staff',
    `select count(*)::int as count from member where community_id = $1 and role = 'STAFF'`,
  );
  expect(await place.services.db.row(count, [place.communityId])).toEqual({ count: 1 });
});

it('raises a member who accepts it, and never lowers one', async () => {
  const { invite } = await setting();
  const { token: first } = await invite({ role: 'CUSTOMER' });
  const browser = place.browser();
  await byCode('member@example.org', first, browser);
  const { token } = await invite({ role: 'STAFF' });
  expect((await browser.post('/api/invitation/accept', { token })).status).toBe(200);
  expect(await browser.viewer()).toMatchObject({ member: { role: 'STAFF' } });
  const { token: lower } = await invite({ role: 'CUSTOMER', maxUses: 1 });
  expect((await browser.post('/api/invitation/accept', { token: lower })).status).toBe(200);
  expect(await browser.viewer()).toMatchObject({ member: { role: 'STAFF' } });
  expect((await byCode('next@example.org', lower)).status, 'the use was left to somebody else').toBe(200);
});

it('ends when it is taken back or too old', async () => {
  const { invite, world, admin } = await setting();
  const { token, id } = await invite({ role: 'CUSTOMER' });
  expect(await world.as(admin).run(REVOKE, { id })).toEqual({
    revokeInvitation: { __typename: 'InvitationRevoked' },
  });
  expect(await world.as(admin).run(REVOKE, { id })).toEqual({
    revokeInvitation: { __typename: 'NotPossible' },
  });
  expect(await world.as(admin).run(REVOKE, { id: 'none' })).toEqual({
    revokeInvitation: { __typename: 'NotFound' },
  });
  expect(await world.as(null).run(OFFER, { token })).toEqual({ invitationOffer: null });
  expect((await byCode('late@example.org', token)).code).toBe('SIGN_UP_BY_INVITATION');
  const old = await invite({ role: 'CUSTOMER', expiresInDays: 1 });
  place.clock.advance({ days: 1 });
  expect(await world.as(null).run(OFFER, { token: old.token })).toMatchObject({
    invitationOffer: { expired: true },
  });
  expect((await byCode('later@example.org', old.token)).code).toBe('SIGN_UP_BY_INVITATION');
  place.clock.set(new Date());
});

it('answers the same link again under the same key, and keeps it nowhere', async () => {
  const { world, admin } = await setting();
  const key = '0190d7a0-0000-7000-8000-000000000001';
  const input = { role: 'CUSTOMER' };
  const one = await world.as(admin).run<Created>(CREATE, { input, key });
  const two = await world.as(admin).run<Created>(CREATE, { input, key });
  expect(two).toEqual(one);
  const token = one.createInvitation.link.split('/').at(-1) ?? '';
  const rows = statement<{ row: string }>(
    'test.kept',
    `select invitation::text as row from invitation union all select idempotency_key::text from idempotency_key`,
  );
  expect((await place.services.db.rows(rows)).map(({ row }) => row).join()).not.toContain(token);
});
