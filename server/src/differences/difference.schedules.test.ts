import { describe, expect, it } from 'vitest';
import { OF_IDEA, opened, placeOf, say, type DifferencePlace } from '../../test/differences.js';
import { inboxOf } from '../../test/inbox.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { revisitDifferences, tellOfStalled } from './difference.schedules.js';

const inWorld = useWorlds(import.meta.filename);

/** As two workers do, at the same moment, and once more later. */
async function pass({ world }: DifferencePlace, schedule: typeof tellOfStalled): Promise<void> {
  await Promise.all([schedule.run(world.services), schedule.run(world.services)]);
  await schedule.run(world.services);
}

async function told({ world }: DifferencePlace, who: TestMember): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter(({ kind }) => kind === 'DIFFERENCE_STALLED')
    .map(({ reason, count }) => `${reason} ${count}`);
}

describe('silence', () => {
  it('is told to the owing side after the cadence, to the admins after twice that, each once', async () => {
    const place = await placeOf(await inWorld(), 3);
    const { world, ada, mira } = place;
    const lead = await world.member('ADMIN', 'Lead');
    const differenceId = await opened(place, false);
    const after = async (days: number): Promise<string[][]> => {
      world.clock.advance({ days });
      await pass(place, tellOfStalled);
      return [await told(place, ada), await told(place, mira), await told(place, lead)];
    };
    expect(await after(3), 'the third day is not over').toEqual([[], [], []]);
    expect(await after(1)).toEqual([[], ['ASKED 1'], []]);
    expect(await after(2)).toEqual([[], ['ASKED 1'], []]);
    expect(await after(1)).toEqual([[], ['ASKED 1'], ['RESPONSIBLE 1']]);
    expect(await after(9)).toEqual([[], ['ASKED 1'], ['RESPONSIBLE 1']]);
    // A turn later the clock begins anew, for the other one.
    await say(world, mira, 'saySide', { differenceId, position: 'Now.', importance: 'NICE' });
    expect(await after(3)).toEqual([[], ['ASKED 1'], ['RESPONSIBLE 1']]);
    expect(await after(1)).toEqual([['ASKED 1'], ['ASKED 1'], ['RESPONSIBLE 1']]);
  });

  it('goes to the default owner between the two where the team owes, and not where the customer does', async () => {
    const place = await placeOf(await inWorld(), 3);
    const { world, ada, mira, space } = place;
    const [lead, owner] = [await world.member('ADMIN', 'Lead'), await world.member('STAFF', 'Owner')];
    const differenceId = await opened(place, false);
    await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
      owner.id,
      space.id,
    ]);
    const after = async (days: number): Promise<string[]> => {
      world.clock.advance({ days });
      await pass(place, tellOfStalled);
      const all = [ada, mira, owner, lead].map(async (who) => [who.name, ...(await told(place, who))]);
      return (await Promise.all(all)).filter(({ length }) => length > 1).map((one) => one.join(' '));
    };
    expect(await after(4)).toEqual(['Mira ASKED 1']);
    expect(await after(3)).toEqual(['Mira ASKED 1', 'Owner RESPONSIBLE 1']);
    expect(await after(3)).toEqual(['Mira ASKED 1', 'Owner RESPONSIBLE 1', 'Lead RESPONSIBLE 1']);
    expect(await after(9)).toHaveLength(3);
    await say(world, mira, 'saySide', { differenceId, position: 'Now.', importance: 'NICE' });
    expect(await after(7)).toEqual([
      'Ada ASKED 1',
      'Mira ASKED 1',
      'Owner RESPONSIBLE 1',
      'Lead RESPONSIBLE 2',
    ]);
  });

  it('is told to both after a long downtime, in order, and not where the idea rests', async () => {
    const place = await placeOf(await inWorld(), 3);
    const { world, mira, idea } = place;
    const lead = await world.member('ADMIN', 'Lead');
    await opened(place, false);
    world.clock.advance({ days: 30 });
    const { connections } = world.services.db;
    await connections.query('update idea set withdrawn_at = now() where id = $1', [idea.id]);
    await pass(place, tellOfStalled);
    await connections.query('update idea set withdrawn_at = null where id = $1', [idea.id]);
    expect([await told(place, mira), await told(place, lead)]).toEqual([[], []]);
    await pass(place, tellOfStalled);
    expect([await told(place, mira), await told(place, lead)]).toEqual([['ASKED 1'], ['RESPONSIBLE 1']]);
  });
});

describe('a day to look at it again', () => {
  it('opens it once, also when the day was missed, tells both, and keeps how it ended', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, mira, idea } = place;
    const differenceId = await opened(place);
    const input = { differenceId, outcome: 'REVISIT_ON', words: 'After winter.', revisitOn: '2026-04-01' };
    const { proposal } = (await say(world, ada, 'proposeOutcome', input)).difference;
    await say(world, mira, 'agreeToOutcome', { differenceId, proposalId: proposal!.id });
    const counts = async (): Promise<number[]> =>
      Promise.all(
        [ada, mira].map(async (who) => {
          const news = (await inboxOf(world, who)).filter(({ kind }) => kind === 'DIFFERENCE');
          return news.reduce((sum, { count }) => sum + count, 0);
        }),
      );
    const before = await counts();
    const read = async (): Promise<object> =>
      (await world.as(null).run<{ idea: object }>(OF_IDEA, { number: idea.number })).idea;
    world.clock.set('2026-03-31T21:59:00Z');
    await pass(place, revisitDifferences);
    expect(await read()).toMatchObject({ openDifferenceCount: 0, differenceCount: 1 });
    world.clock.set('2026-04-03T09:00:00Z');
    await pass(place, revisitDifferences);
    expect(await read()).toMatchObject({
      openDifferenceCount: 1,
      differences: [
        {
          isOpen: true,
          outcome: null,
          owing: { name: 'Mira' },
          owingDays: 0,
          outcomes: [{ outcome: 'REVISIT_ON', words: 'After winter.' }],
        },
      ],
    });
    const added = (await counts()).map((count, place_) => count - (before[place_] ?? 0));
    expect(added).toEqual([1, 1]);
  });
});
