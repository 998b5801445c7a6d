import { expect, it } from 'vitest';
import { publish } from '../../test/incidents.js';
import { goWrong, RECOVERY, recoveryPlace, sayAll, ownRecoveries } from '../../test/recoveries.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const RECOVERIES = `query { recoveries { totalCount edges { node { ${RECOVERY} } } } }`;
const INCIDENTS = `query { incidents { totalCount edges { node { title path author { name } space { name } blocks { text }
  promise { state } ideas { title } thread { id } viewerCan report { by { name } } } } } }`;

it('lists take the same few statements however long they are', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, ben, mira } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  // The community is kept for a second, so whether it is read depends on the machine.
  const names = async (document: string): Promise<string[]> => {
    const sent = await world.statementNames(() => world.as(mira).run(document));
    return [...new Set(sent)].filter((name) => !name.startsWith('communities.')).toSorted();
  };
  const add = async (): Promise<void> => {
    const { incident } = await publish(place, mira, { ideaIds: [place.idea.id] });
    await goWrong(place, { threadId: incident.thread.id });
    await goWrong(place, { threadId: incident.thread.id, who: ben });
    const [recovery] = await ownRecoveries(world, ada);
    await sayAll(place, recovery?.id ?? '');
  };
  await add();
  const few = [await names(RECOVERIES), await names(INCIDENTS)];
  const sent = await world.statements(() => world.as(mira).run(RECOVERIES));
  await add();
  await add();
  expect([await names(RECOVERIES), await names(INCIDENTS)]).toEqual(few);
  expect(await world.statements(() => world.as(mira).run(RECOVERIES))).toBeLessThanOrEqual(sent + 2);
  expect(few.map((list) => list.length <= 12)).toEqual([true, true]);
});
