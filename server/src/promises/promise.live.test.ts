import { afterEach, expect, it } from 'vitest';
import { answersOf, startProcess, type TestProcess } from '../../test/processes.js';
import { madePromise, promisePlace, promising } from '../../test/promises.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const CHANGED = `subscription ($idea: ID!) {
  ideaChanged(ideaId: $idea) { idea { promises { state dueOn handOvers { note } } } } }`;

interface Changed {
  ideaChanged: { idea: { promises: { state: string; dueOn: string; handOvers: { note: string }[] }[] } };
}

let process: TestProcess | undefined;
afterEach(async () => process?.close());

it('shows on a page that is open what is promised about an idea, moved, handed over and kept', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, jon, idea } = place;
  process = await startProcess(world, [mira]);
  await world.settled();
  const page = answersOf<Changed>(process.connect(null), CHANGED, { idea: idea.id });
  const shown = async () => (await page.next()).data?.ideaChanged.idea.promises;
  expect(await shown()).toEqual([]);
  const { id: promiseId } = await madePromise(place);
  expect(await shown()).toEqual([{ state: 'OPEN', dueOn: '2026-03-10', handOvers: [] }]);
  await promising(world, mira, 'movePromise', { promiseId, dueOn: '2026-03-12', why: 'The parts are late.' });
  expect(await shown()).toMatchObject([{ dueOn: '2026-03-12' }]);
  await promising(world, mira, 'handOverPromise', { promiseId, toId: jon.id, note: 'Jon knows it.' });
  expect(await shown()).toMatchObject([{ handOvers: [{ note: 'Jon knows it.' }] }]);
  await promising(world, jon, 'keepPromise', { promiseId, text: 'Sent by post.' });
  expect(await shown()).toMatchObject([{ state: 'KEPT' }]);
});
