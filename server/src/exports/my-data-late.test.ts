import { expect, it } from 'vitest';
import { latePlace, writeNote } from '../../test/late.js';
import { useWorlds } from '../../test/world.js';
import { dataOf } from './my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

it('holds the late notes a member wrote, and nobody else', async () => {
  const place = await latePlace(await inWorld());
  const { world, ada, mira, idea } = place;
  world.clock.advance({ days: 4 });
  await writeNote(place, mira, { text: 'I am sorry.', answerBy: '2026-03-10' });
  const notesOf = async ({ id: memberId }: { id: string }, role: 'STAFF' | 'CUSTOMER'): Promise<unknown> =>
    (
      (await dataOf(world.services.db, { communityId: world.communityId, memberId, role })) as {
        lateNotes: object;
      }
    ).lateNotes;
  expect(await notesOf(mira, 'STAFF')).toMatchObject([
    { idea: idea.number, text: 'I am sorry.', answerBy: '2026-03-10' },
  ]);
  expect(await notesOf(ada, 'CUSTOMER')).toEqual([]);
});
