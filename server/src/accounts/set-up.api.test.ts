import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { statement } from '../platform/statement.js';
import { createSetUpLink } from './set-up.commands.js';

const place = usePlace(import.meta.filename);

const FIRST = { communityName: 'Ideas of Acme', name: 'Ada', email: 'ada@acme.example' };
const tokenOf = (link: string | null): string => new URL(link ?? '').searchParams.get('token') ?? '';

it('lets nobody in without the printed link', async () => {
  await place.community({ isNew: true });
  const answer = await place.browser().post('/api/set-up', { ...FIRST, token: 'made up' });
  expect([answer.status, answer.code]).toEqual([400, 'LINK_EXPIRED']);
});

it('makes the first admin and names the community, once', async () => {
  await place.community({ isNew: true });
  const old = tokenOf(await createSetUpLink(place.services));
  const token = tokenOf(await createSetUpLink(place.services));
  expect(
    (await place.browser().post('/api/set-up', { ...FIRST, token: old })).code,
    'a newer one was printed',
  ).toBe('LINK_EXPIRED');
  const blank = await place.browser().post('/api/set-up', { ...FIRST, communityName: ' ', token });
  expect(blank.body).toMatchObject({
    errors: [{ extensions: { fields: [{ path: 'communityName', code: 'REQUIRED' }] } }],
  });

  const browsers = [1, 2, 3].map(() => place.browser());
  const answers = await Promise.all(
    browsers.map((browser) => browser.post('/api/set-up', { ...FIRST, token })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  const first = browsers[answers.findIndex(({ status }) => status === 200)];
  expect(await first?.viewer()).toMatchObject({
    email: 'ada@acme.example',
    member: { name: 'Ada', role: 'ADMIN' },
  });
  expect(await first?.graphql('{ community { name awaitsSetUp } }')).toEqual({
    community: { name: 'Ideas of Acme', awaitsSetUp: false },
  });
  expect(await createSetUpLink(place.services), 'nothing more is printed').toBeNull();
  const rows = statement<{ row: string }>(
    'test.set_up',
    'select set_up_token::text as row from set_up_token',
  );
  expect((await place.services.db.rows(rows)).map(({ row }) => row).join()).not.toContain(token);
});

it('signs in as a person of the demo by one click, and nowhere but in the demo', async () => {
  await place.community({ demo: true });
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const rosa = await world.member('CUSTOMER', 'Rosa');
  for (const _ of [1, 2]) {
    const browser = place.browser();
    expect((await browser.post('/api/demo/sign-in', { memberId: rosa.id })).status).toBe(200);
    expect(await browser.viewer()).toMatchObject({ id: rosa.id, member: { name: 'Rosa' } });
  }
  const unknown = await place.browser().post('/api/demo/sign-in', { memberId: place.communityId });
  expect(unknown.status).toBe(404);

  const visitor = await (await place.signedIn('visitor@reachable.dev', 'Somebody real')).viewer();
  const asVisitor = await place.browser().post('/api/demo/sign-in', { memberId: visitor?.['id'] });
  expect(asVisitor.status, 'whoever came by themselves is nobody to try').toBe(404);

  await place.community();
  const real = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const mira = await real.member('ADMIN', 'Mira');
  const refused = await place.browser().post('/api/demo/sign-in', { memberId: mira.id });
  expect([refused.status, refused.code]).toEqual([404, 'NOT_FOUND']);
});
