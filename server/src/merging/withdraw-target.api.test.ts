import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { merged, stateOf, undoing } from '../../test/merging.js';
import { useWorlds } from '../../test/world.js';
import words from '../locales/en/ideas.json' with { type: 'json' };

const inWorld = useWorlds(import.meta.filename);

it('takes nobody’s idea out of sight with the one it goes on as', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member('CUSTOMER', 'Ada'), await world.member('CUSTOMER', 'Ben')];
  const [mira, space] = [await world.member('STAFF', 'Mira'), await world.space()];
  const source = await postIdea(world, ada, space, 'Read the meter from a photo');
  const target = await postIdea(world, ben, space, 'Take a picture of the meter');
  const mayWithdraw = async (): Promise<boolean> => {
    const { ideaById } = await world
      .as(ben)
      .run<{ ideaById: { viewerCan: string[] } }>(`query ($id: ID!) { ideaById(id: $id) { viewerCan } }`, {
        id: target.id,
      });
    return ideaById.viewerCan.includes('WITHDRAW');
  };
  const withdraw = (): Promise<object> =>
    world
      .as(ben)
      .run(`mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename ... on Problem { message } } }`, {
        id: target.id,
      });
  const id = await merged(world, mira, source, target);
  expect(await mayWithdraw()).toBe(false);
  expect(await withdraw()).toEqual({
    withdrawIdea: { __typename: 'NotPossible', message: words.carriesOthers },
  });
  expect(await stateOf(world, ada, source)).toMatchObject({ mergedInto: { id } });
  await undoing(world, mira, id);
  expect(await mayWithdraw()).toBe(true);
  expect(await withdraw()).toEqual({ withdrawIdea: { __typename: 'IdeaChanged' } });
});
