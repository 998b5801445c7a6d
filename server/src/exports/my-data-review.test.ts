import { expect, it } from 'vitest';
import { placeOf } from '../../test/reviews.js';
import { useWorlds } from '../../test/world.js';
import { dataOf } from './my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

it('names to whoever declined the days on which they look again, and to nobody else (0.7)', async () => {
  const { world, ada, mira, idea } = await placeOf(await inWorld());
  expect(await dataOf(world.services.db, mira.actor)).toMatchObject({
    reviews: [{ idea: idea.number, dueOn: '2026-03-10', closedAt: null }],
  });
  expect(await dataOf(world.services.db, ada.actor)).toMatchObject({ reviews: [] });
});
