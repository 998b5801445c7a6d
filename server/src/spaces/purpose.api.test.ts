import { expect, it } from 'vitest';
import { CHANGED, eventsIn, type ChangedSpace } from '../../test/spaces.js';
import { codeOf, useWorlds, type Voice } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const SET = `mutation ($input: SetPurposeInput!) { setPurpose(input: $input) { ${CHANGED} } }`;
const READ = `query ($slug: String!) { space(slug: $slug) {
  purpose { version gain offerHtml limits author { name } } purposeVersions { version } } }`;
const purpose = { gain: 'Fewer calls about bills.', offer: 'An answer **by name**.', limits: 'No adverts.' };

async function set(admin: Voice, spaceId: string, more: object = {}): Promise<ChangedSpace> {
  const answer = await admin.run<{ setPurpose: ChangedSpace }>(SET, {
    input: { ...purpose, ...more, spaceId },
  });
  return answer.setPurpose;
}

it('lets nobody but an admin say what a space is for', async () => {
  const world = await inWorld();
  const input = { ...purpose, spaceId: (await world.space()).id };
  expect(codeOf(await world.as(null).ask(SET, { input }))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as(await world.member('STAFF')).ask(SET, { input }))).toBe('FORBIDDEN');
});

it('refuses to leave unsaid what the company hopes to gain (practice 0.1)', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { fields } = await set(admin, (await world.space()).id, { gain: ' \n ' });
  expect(fields).toMatchObject([{ path: 'gain', code: 'REQUIRED' }]);
});

it('can be read without signing in, and keeps every version', async () => {
  const world = await inWorld();
  const author = await world.member('ADMIN', 'Leah Kim');
  const admin = world.as(author);
  const { id, slug } = await world.space();
  expect(await world.as(null).run(READ, { slug })).toEqual({ space: { purpose: null, purposeVersions: [] } });
  await set(admin, id);
  await set(admin, id, { gain: 'Fewer calls, and people who stay.' });
  expect(await world.as(null).run(READ, { slug })).toEqual({
    space: {
      purpose: {
        version: 2,
        gain: 'Fewer calls, and people who stay.',
        offerHtml: '<p>An answer <strong>by name</strong>.</p>',
        limits: 'No adverts.',
        author: { name: 'Leah Kim' },
      },
      purposeVersions: [{ version: 2 }, { version: 1 }],
    },
  });
  await set(admin, id, { gain: 'Fewer calls, and people who stay.' });
  expect(await eventsIn(world, id), 'the same words again are no new version').toEqual([
    'purposeSet',
    'purposeSet',
  ]);
});

it('numbers versions without a clash when two admins write at once', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id } = await world.space();
  await Promise.all([set(admin, id, { gain: 'One.' }), set(admin, id, { gain: 'Two.' })]);
  const third = await set(admin, id, { gain: 'Three.' });
  expect(third.space?.purposeVersions.map(({ version }) => version)).toEqual([3, 2, 1]);
});
