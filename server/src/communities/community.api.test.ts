import { expect, it } from 'vitest';
import { codeOf, useWorlds } from '../../test/world.js';
import { statement } from '../platform/statement.js';
import { communityForRequest } from './community.queries.js';

const inWorld = useWorlds(import.meta.filename);

const UPDATE = `mutation ($input: UpdateCommunityInput!, $key: UUID) {
  updateCommunity(input: $input, idempotencyKey: $key) {
    __typename
    ... on CommunityChanged { community { id name accent mark signUpMode signUpDomains timeZone } }
    ... on InvalidInput { fields { path code } }
  }
}`;
const input = {
  name: 'Alder & Co',
  tagline: 'What should we build next, together?',
  accent: '#0F5C57',
  mark: 'M4 14c0-5 3.5-8 8-8s8 3 8 8',
  language: 'en',
  timeZone: 'Europe/Berlin',
  signUpMode: 'DOMAINS',
  signUpDomains: ['Alder.example', 'alder.example'],
};

it('lets nobody but an admin change the community', async () => {
  const world = await inWorld();
  expect(codeOf(await world.as(null).ask(UPDATE, { input }))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as(await world.member()).ask(UPDATE, { input }))).toBe('FORBIDDEN');
  expect(codeOf(await world.as(await world.member('STAFF')).ask(UPDATE, { input }))).toBe('FORBIDDEN');
});

it('changes name, look and rules, and says so to whoever watches', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { updateCommunity } = await admin.run(UPDATE, { input });
  expect(updateCommunity).toMatchObject({
    community: {
      id: world.communityId,
      name: 'Alder & Co',
      accent: '#0f5c57',
      mark: input.mark,
      signUpDomains: ['alder.example'],
    },
  });
  const events = await world.services.db.rows(
    statement<{ kind: string }>(
      'test.events',
      `select kind from domain_event where community_id = $1 and topic = $2`,
    ),
    [world.communityId, 'community'],
  );
  expect(events.map((event) => event.kind)).toEqual(['communityChanged']);
});

it('shows a change at once though the community is remembered for a second', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const name = async (): Promise<string> =>
    (await admin.run<{ community: { name: string } }>('{ community { name } }')).community.name;
  expect(await name()).toBe('Test community');
  expect(await world.statements(name), 'asked again within a second').toBe(0);
  await admin.run(UPDATE, { input });
  expect(await name()).toBe('Alder & Co');
});

it('answers who it is for without asking the database each time', async () => {
  const world = await inWorld();
  const first = await communityForRequest(world.services.db, 'localhost');
  const asked = await world.statements(() => communityForRequest(world.services.db, 'localhost'));
  expect([first?.id, asked]).toEqual([expect.any(String), 0]);
});

it('names each field that cannot be taken', async () => {
  const world = await inWorld();
  const bad = {
    ...input,
    name: ' ',
    accent: 'teal',
    mark: '"><script>',
    timeZone: 'Europe/Atlantis',
    termsUrl: 'javascript:alert(1)',
    signUpDomains: [],
  };
  const { updateCommunity } = await world.as(await world.member('ADMIN')).run<{
    updateCommunity: { fields: { path: string; code: string }[] };
  }>(UPDATE, { input: bad });
  expect(Object.fromEntries(updateCommunity.fields.map(({ path, code }) => [path, code]))).toMatchObject({
    name: 'REQUIRED',
    accent: 'NOT_A_COLOUR',
    mark: 'INVALID',
    timeZone: 'NOT_A_TIME_ZONE',
    termsUrl: 'NOT_A_URL',
  });
});

it('refuses to open sign-up for e-mail domains without naming any', async () => {
  const world = await inWorld();
  const { updateCommunity } = await world
    .as(await world.member('ADMIN'))
    .run(UPDATE, { input: { ...input, signUpDomains: [] } });
  expect(updateCommunity).toMatchObject({ fields: [{ path: 'signUpDomains', code: 'REQUIRED' }] });
});

it('shows the domains of sign-up to admins only', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  await admin.run(UPDATE, { input });
  const ask = '{ community { signUpDomains viewerCan awaitsSetUp } }';
  expect(await world.as(null).run(ask)).toEqual({
    community: { signUpDomains: [], viewerCan: [], awaitsSetUp: false },
  });
  expect(await world.as(await world.member('STAFF')).run(ask)).toMatchObject({
    community: {
      signUpDomains: [],
      viewerCan: ['POST_IDEA', 'START_CONVERSATION', 'POST_FOR_OTHERS', 'SEE_ATTENTION'],
    },
  });
  expect(await admin.run(ask)).toMatchObject({ community: { signUpDomains: ['alder.example'] } });
});

it('changes nothing twice under one key', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const key = '0192d0a0-0000-7000-8000-000000000001';
  const once = await admin.run(UPDATE, { input, key });
  expect(await admin.run(UPDATE, { input, key })).toEqual(once);
  const again = await admin.ask(UPDATE, { input: { ...input, name: 'Other' }, key });
  expect(codeOf(again)).toBe('CONFLICT');
});
