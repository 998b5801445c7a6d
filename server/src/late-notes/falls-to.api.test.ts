import { expect, it } from 'vitest';
import { comment, latePlace, toldOf, type LatePlace } from '../../test/late.js';
import { useWorlds } from '../../test/world.js';
import { tellOfLate } from './late.schedule.js';

const inWorld = useWorlds(import.meta.filename);

async function fallsTo({ world, idea }: LatePlace): Promise<string | null> {
  const document = `{ idea(number: ${idea.number}) { fallsTo { name } } }`;
  const seen = await world.as(null).run<{ idea: { fallsTo: { name: string } | null } }>(document);
  return seen.idea.fallsTo?.name ?? null;
}

it('names one person of the team for each answer that is waited for (practice 0.16)', async () => {
  const place = await latePlace(await inWorld());
  const { world, ada, mira, tom, space } = place;
  const { connections } = world.services.db;
  expect(await fallsTo(place), 'who answers for the space').toBe('Mira');
  await connections.query('update space set default_owner_id = null where id = $1', [space.id]);
  expect(await fallsTo(place), 'an admin where nobody does').toBe('Lead');
  await connections.query('update space set default_owner_id = $1 where id = $2', [mira.id, space.id]);

  await comment(place, tom, 'Which meter is it?');
  expect(await fallsTo(place), 'nobody waits').toBeNull();
  world.clock.advance({ hours: 1 });
  await comment(place, ada, 'The grey one.');
  expect(await fallsTo(place), 'who spoke last for the team').toBe('Tom');
  world.clock.advance({ days: 4 });
  await tellOfLate.run(world.services);
  expect(await toldOf(place, tom, 'LATE'), 'and who is told first').toHaveLength(1);
  await connections.query('update member set left_at = now() where id = $1', [tom.id]);
  expect(await fallsTo(place)).toBe('Mira');
});
