import { ACTIONS } from '@rapport/shared/actions';
import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { codeOf, World } from '../../test/world.js';
import { modules } from '../modules.js';
import { declaredActions } from '../platform/access.js';
import { schemaOf } from '../platform/schema.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);

const CREATE = `mutation ($scopes: [TokenScope!]!, $days: Int! = 30) {
  createApiToken(input: { name: "my script", scopes: $scopes, expiresInDays: $days }) {
    __typename
    ... on ApiTokenCreated { secret token { id name scopes lastUsedAt } viewer { apiTokens { id } } }
    ... on InvalidInput { fields { path code } }
  }
}`;
interface Created {
  createApiToken: { __typename: string; secret: string; token: { id: string } };
}
const PROFILE = 'mutation { updateProfile(input: { name: "By token" }) { __typename } }';

async function ask(secret: string, query: string) {
  const answer = await place.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query },
    headers: { authorization: `Bearer ${secret}` },
  });
  const body = answer.json() as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: answer.statusCode, data: body.data, code: body.errors?.[0]?.extensions.code ?? null };
}

it('is made by who is signed in, not by a token, and never for more than one may', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  expect(codeOf(await world.as(null).ask(CREATE, { scopes: ['READ'] }))).toBe('UNAUTHENTICATED');
  const browser = await place.signedIn('maker@example.org');
  expect(await browser.graphql(CREATE, { scopes: ['ADMIN'] })).toMatchObject({
    createApiToken: { __typename: 'InvalidInput', fields: [{ path: 'scopes' }] },
  });
  expect(await browser.graphql(CREATE, { scopes: ['READ'], days: 400 })).toMatchObject({
    createApiToken: { fields: [{ path: 'expiresInDays', code: 'OUT_OF_RANGE' }] },
  });
  const { createApiToken } = await browser.graphql<Created>(CREATE, { scopes: ['READ', 'PARTICIPATE'] });
  const escalation = await ask(
    createApiToken.secret,
    'mutation { createApiToken(input: { name: "x", scopes: [READ], expiresInDays: 9 }) { __typename } }',
  );
  expect(escalation.code).toBe('FORBIDDEN');
  expect((await ask(createApiToken.secret, '{ viewer { sessions { id } } }')).code).toBe('FORBIDDEN');
});

it('does what its scopes allow and no more; only a hash of it is kept', async () => {
  await place.community();
  const browser = await place.signedIn('scopes@example.org');
  const read = await browser.graphql<Created>(CREATE, { scopes: ['READ'] });
  const write = await browser.graphql<Created>(CREATE, { scopes: ['PARTICIPATE'] });
  expect(read.createApiToken.secret).toMatch(/^rpt_[\w-]{43}$/);
  expect((await ask(read.createApiToken.secret, '{ viewer { email } }')).data).toEqual({
    viewer: { email: 'scopes@example.org' },
  });
  expect((await ask(read.createApiToken.secret, PROFILE)).code).toBe('FORBIDDEN');
  expect((await ask(write.createApiToken.secret, PROFILE)).data).toEqual({
    updateProfile: { __typename: 'ProfileChanged' },
  });
  const rows = await place.services.db.rows(
    statement<{ row: string }>('test.token_rows', 'select api_token::text as row from api_token'),
  );
  expect(rows.map(({ row }) => row).join()).not.toContain(read.createApiToken.secret.slice(4));
});

it('lets nothing be changed by a token that is for reading', async () => {
  const mutations = [...declaredActions(await schemaOf(modules))].filter(([field]) =>
    field.startsWith('Mutation.'),
  );
  expect(mutations.length).toBeGreaterThan(20);
  const readable = mutations.filter(([, action]) => action && ACTIONS[action].scope === 'READ');
  expect(readable.map(([field]) => field)).toEqual([]);
});

it('ends when it is revoked, when its days are over, and was never good when it is made up', async () => {
  await place.community();
  const browser = await place.signedIn('ends@example.org');
  const one = (await browser.graphql<Created>(CREATE, { scopes: ['READ'] })).createApiToken;
  const two = (await browser.graphql<Created>(CREATE, { scopes: ['READ'], days: 1 })).createApiToken;
  expect((await ask(one.secret, '{ viewer { id } }')).status).toBe(200);
  const revoked = await browser.graphql(
    `mutation { revokeApiToken(tokenId: "${one.token.id}") { ... on ApiTokenRevoked { viewer { apiTokens { id } } } } }`,
  );
  expect(revoked).toEqual({ revokeApiToken: { viewer: { apiTokens: [{ id: two.token.id }] } } });
  expect(await ask(one.secret, '{ viewer { id } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await ask(`rpt_${'A'.repeat(43)}`, '{ viewer { id } }')).toMatchObject({ status: 401 });
  expect((await ask(two.secret, '{ viewer { id } }')).status).toBe(200);
  place.clock.advance({ days: 1 });
  expect((await ask(two.secret, '{ viewer { id } }')).status).toBe(401);
  place.clock.set(new Date());
});

it("does not end another member's", async () => {
  await place.community();
  const ada = await place.signedIn('ada@example.org');
  const ben = await place.signedIn('ben@example.org');
  const { token } = (await ada.graphql<Created>(CREATE, { scopes: ['READ'] })).createApiToken;
  for (const id of [token.id, 'no id']) {
    expect(
      await ben.graphql('mutation ($id: ID!) { revokeApiToken(tokenId: $id) { __typename } }', { id }),
    ).toEqual({
      revokeApiToken: { __typename: 'NotFound' },
    });
  }
});
