import { expect, it } from 'vitest';
import { ideaSaying, spaceIn } from '../../test/search.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

type Who = Parameters<World['as']>[0];

async function similar(
  world: World,
  who: Who,
  text: string,
  more: Record<string, unknown> = {},
): Promise<string[]> {
  const { similarIdeas } = await world.as(who).run<{ similarIdeas: { title: string }[] }>(
    `query ($text: String!, $space: String, $except: ID, $first: Int! = 5) {
      similarIdeas(text: $text, space: $space, except: $except, first: $first) { title } }`,
    { text, ...more },
  );
  return similarIdeas.map(({ title }) => title);
}

const TEXT = 'Let me read my meter from a photo taken in the cellar';

it('shows only what the viewer may see, and nothing that was withdrawn', async () => {
  const world = await inWorld();
  const [staff, rosa] = [await world.member('STAFF'), await world.member()];
  for (const visibility of ['PUBLIC', 'MEMBERS', 'STAFF'] as const) {
    await ideaSaying(world, staff, await world.space(visibility), `Read the meter by photo ${visibility}`);
  }
  const gone = await ideaSaying(world, rosa, await world.space(), 'Read my meter photo in the cellar');
  await world.as(rosa).run(`mutation { withdrawIdea(ideaId: "${gone.id}") { __typename } }`);
  expect(await similar(world, null, TEXT)).toEqual(['Read the meter by photo PUBLIC']);
  expect(await similar(world, rosa, TEXT)).toHaveLength(2);
  expect(await similar(world, staff, TEXT)).toHaveLength(3);
});

it('puts what shares rare words first, whatever its stage, and leaves out what is named', async () => {
  const world = await inWorld();
  const [rosa, space, other] = [await world.member(), await world.space(), await world.space()];
  const cellar = await ideaSaying(world, rosa, space, 'A lamp for the cellar where the meter is');
  const photo = await ideaSaying(world, rosa, space, 'Read the meter from a photograph or photo');
  for (let n = 0; n < 6; n += 1) {
    await ideaSaying(world, rosa, other, `Let me take my bicycle along, part ${n}`);
  }
  const staff = await world.member('STAFF');
  await confirmedReadBack(world, staff, rosa, photo.id);
  await world
    .as(staff)
    .run(`mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`, {
      input: {
        ideaId: photo.id,
        stageId: space.stages.DECLINED,
        text: 'Not now.',
        reason: 'Cost.',
        constraint: 'Time.',
        serves: 'Nobody waits in vain.',
        wouldChange: 'More of it.',
        noReviewReason: 'None.',
      },
    });
  const all = await similar(world, null, TEXT);
  expect(all.slice(0, 2).sort()).toEqual([
    'A lamp for the cellar where the meter is',
    'Read the meter from a photograph or photo',
  ]);
  expect(await similar(world, null, TEXT, { except: cellar.id, first: 1 })).toEqual([
    'Read the meter from a photograph or photo',
  ]);
  expect(await similar(world, null, TEXT, { space: other.slug })).not.toContain(all[0]);
  expect(await similar(world, null, TEXT, { space: 'nowhere' })).toEqual([]);
  expect(await similar(world, null, 'photoo of the metter celar')).toHaveLength(2);
});

it('waits for three words, in scripts without spaces too, and takes any length', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  await ideaSaying(world, rosa, await spaceIn(world, 'zh-TW'), '計程車應該繳稅並且保險');
  await ideaSaying(world, rosa, await world.space(), 'Meter photo cellar');
  expect(await similar(world, null, 'meter photo')).toEqual([]);
  expect(await similar(world, null, '... !? meter')).toEqual([]);
  expect(await similar(world, null, 'meter photo cellar')).toEqual(['Meter photo cellar']);
  expect(await similar(world, null, '計程車')).toEqual([]);
  expect(await similar(world, null, '希望計程車都有保險')).toEqual(['計程車應該繳稅並且保險']);
  expect(await similar(world, null, `meter photo cellar ${'\0\ud800 -"'.repeat(3_000)}`)).toEqual([
    'Meter photo cellar',
  ]);
});
