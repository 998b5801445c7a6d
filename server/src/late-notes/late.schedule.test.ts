import { describe, expect, it } from 'vitest';
import {
  CADENCE,
  comment,
  latePlace,
  stepsTold,
  toldOf,
  writeNote,
  type LatePlace,
} from '../../test/late.js';
import { useWorlds } from '../../test/world.js';
import { tellOfLate } from './late.schedule.js';

const inWorld = useWorlds(import.meta.filename);

/** As two workers do, at the same moment, and once more later. */
async function pass({ world }: LatePlace): Promise<void> {
  await Promise.all([tellOfLate.run(world.services), tellOfLate.run(world.services)]);
  await tellOfLate.run(world.services);
}

async function after(place: LatePlace, days: number): Promise<string[]> {
  place.world.clock.advance({ days });
  await pass(place);
  return stepsTold(place);
}

describe('silence (practice 2.8)', () => {
  it('is told to the default owner and the admins when nobody has spoken, each once, in order', async () => {
    const place = await latePlace(await inWorld());
    expect(await after(place, CADENCE), 'the last day of the promise is not over').toEqual([]);
    expect(await after(place, 1)).toEqual(['Mira']);
    expect(await after(place, CADENCE - 1)).toEqual(['Mira']);
    expect(await after(place, 1)).toEqual(['Mira', 'Lead']);
    expect(await after(place, 30)).toEqual(['Mira', 'Lead']);
    expect(await toldOf(place, place.mira, 'LATE')).toEqual(['RESPONSIBLE 1 Ada']);
    expect(await toldOf(place, place.tom, 'LATE')).toEqual([]);
  });

  it('goes first to who spoke last for the team, then to the default owner, then to the admins', async () => {
    const place = await latePlace(await inWorld());
    await comment(place, place.tom, 'Which meter is it?');
    place.world.clock.advance({ hours: 1 });
    await comment(place, place.ada, 'The grey one.');
    expect(await after(place, CADENCE + 1)).toEqual(['Tom']);
    expect(await after(place, CADENCE)).toEqual(['Tom', 'Mira']);
    expect(await after(place, CADENCE)).toEqual(['Tom', 'Mira', 'Lead']);
    expect(await toldOf(place, place.tom, 'LATE')).toEqual(['RESPONSIBLE 1 Ada']);
  });

  it('comes in order after a long downtime, once', async () => {
    const place = await latePlace(await inWorld());
    await comment(place, place.tom);
    place.world.clock.advance({ hours: 1 });
    await comment(place, place.ada);
    expect(await after(place, 60)).toEqual(['Tom', 'Mira', 'Lead']);
    expect(await after(place, 60)).toEqual(['Tom', 'Mira', 'Lead']);
  });

  it('begins anew with the next waiting, and a note of staff does not end it', async () => {
    const place = await latePlace(await inWorld());
    expect(await after(place, CADENCE + 1)).toEqual(['Mira']);
    await comment(place, place.mira, 'Not public.', true);
    await writeNote(place, place.tom);
    // Tom spoke for the team, so he is asked before the admins.
    expect(await after(place, CADENCE)).toEqual(['Mira', 'Tom']);
    expect(await after(place, CADENCE)).toEqual(['Mira', 'Tom', 'Lead']);
    await comment(place, place.mira);
    expect(await after(place, 30)).toHaveLength(3);
    await comment(place, place.ada);
    expect(await after(place, CADENCE)).toHaveLength(3);
    expect((await after(place, 1)).at(-1)).toBe('Mira');
  });

  it('skips whoever left between two steps, and leaves nobody out for it', async () => {
    const place = await latePlace(await inWorld());
    await comment(place, place.tom);
    place.world.clock.advance({ hours: 1 });
    await comment(place, place.ada);
    expect(await after(place, CADENCE + 1)).toEqual(['Tom']);
    await place.world.services.db.connections.query('update member set left_at = now() where id = $1', [
      place.tom.id,
    ]);
    expect(await after(place, CADENCE)).toEqual(['Tom', 'Mira']);
    expect(await after(place, CADENCE)).toEqual(['Tom', 'Mira', 'Lead']);
  });

  it('is not told where the idea rests, was imported, or its space is closed', async () => {
    const place = await latePlace(await inWorld());
    const { connections } = place.world.services.db;
    const rest = async (set: string): Promise<string[]> => {
      await connections.query(`update idea set ${set} where id = $1`, [place.idea.id]);
      return after(place, 30);
    };
    expect(await rest('withdrawn_at = now()')).toEqual([]);
    // Of what was imported nobody waits: the import leaves no moment since when.
    expect(await rest('withdrawn_at = null, imported_at = now(), waiting_since = null')).toEqual([]);
    await connections.query('update space set archived_at = now() where id = $1', [place.space.id]);
    expect(await rest(`waiting_since = '2026-03-02T09:00:00Z'`)).toEqual([]);
    await connections.query('update space set archived_at = null where id = $1', [place.space.id]);
    expect(await after(place, 0)).toEqual(['Mira', 'Lead']);
  });
});
