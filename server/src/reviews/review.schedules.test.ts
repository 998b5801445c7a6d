import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { decline, placeOf, reviewOf, set, toldOfReview, type ReviewPlace } from '../../test/reviews.js';
import { useWorlds } from '../../test/world.js';
import { beginReviews, handOnReviews } from './review.schedules.js';

const inWorld = useWorlds(import.meta.filename);

/** As two workers do, at the same moment, and once more later. */
async function pass({ world }: ReviewPlace): Promise<void> {
  for (const schedule of [beginReviews, handOnReviews]) {
    await Promise.all([schedule.run(world.services), schedule.run(world.services)]);
    await schedule.run(world.services);
  }
}

const everybody = async (place: ReviewPlace): Promise<Record<string, string[]>> => {
  const { ada, ben, mira, jon, lead } = place;
  const told: Record<string, string[]> = {};
  for (const who of [ada, ben, mira, jon, lead]) {
    told[who.name] = await toldOfReview(place, who);
  }
  return told;
};

const NOBODY = { Ada: [], Ben: [], Mira: [], Jon: [], Lead: [] };
const BEGUN = {
  ...NOBODY,
  Ada: ['REVIEW_BEGUN FOLLOWING 1 Mira'],
  Ben: ['REVIEW_BEGUN FOLLOWING 1 Mira'],
  Mira: ['REVIEW_DUE RESPONSIBLE 1 Ada'],
};

describe('the day to look at a decline again (2.4)', () => {
  it('comes where the community is, asks who declined and tells everybody who follows', async () => {
    const place = await placeOf(await inWorld());
    const { world } = place;
    world.clock.set('2026-03-09T22:59:00Z');
    await pass(place);
    expect(await everybody(place)).toEqual(NOBODY);
    expect(await reviewOf(place)).toMatchObject({ state: 'SCHEDULED', daysOver: 0, owner: { name: 'Mira' } });
    world.clock.set('2026-03-09T23:00:00Z');
    await pass(place);
    expect(await everybody(place)).toEqual(
      expect.objectContaining({ Ben: BEGUN.Ben, Mira: BEGUN.Mira, Jon: [], Lead: [] }),
    );
    expect(await reviewOf(place)).toMatchObject({ state: 'DUE', daysOver: 0 });
    const notice = (await inboxOf(world, place.ada)).find(({ kind }) => kind === 'REVIEW_BEGUN');
    expect(notice).toMatchObject({
      excerpt: 'We looked at it and will not build it now.',
      path: expect.stringMatching(/#review$/) as string,
    });
  });

  it('comes at the right hour after the clocks have changed', async () => {
    const place = await placeOf(await inWorld(), '2026-04-02');
    place.world.clock.set('2026-04-01T21:59:00Z');
    await pass(place);
    expect(await toldOfReview(place, place.mira)).toEqual([]);
    place.world.clock.set('2026-04-01T22:00:00Z');
    await pass(place);
    expect(await toldOfReview(place, place.mira)).toEqual(BEGUN.Mira);
  });

  it('comes once after a week of downtime, with two workers at once', async () => {
    const place = await placeOf(await inWorld());
    place.world.clock.set('2026-03-17T09:00:00Z');
    await pass(place);
    const told = await everybody(place);
    expect(told).toMatchObject({ Ben: BEGUN.Ben, Mira: BEGUN.Mira, Jon: [], Lead: [] });
    expect(told['Ada']?.map((line) => line.replace(/ [A-Z]+ /, ' '))).toEqual(['REVIEW_BEGUN 1 Mira']);
    expect(await reviewOf(place), 'the space promises five days').toMatchObject({
      state: 'OVERDUE',
      daysOver: 7,
    });
    place.world.clock.advance({ days: 1 });
    await pass(place);
    expect(await everybody(place)).toEqual(told);
  });

  it('rests while the idea is withdrawn or merged, or its space closed, and comes afterwards', async () => {
    const place = await placeOf(await inWorld());
    const { world, idea, space } = place;
    world.clock.set('2026-03-12T09:00:00Z');
    const rests: [string, string, string][] = [
      [
        'update idea set withdrawn_at = now() where id = $1',
        'update idea set withdrawn_at = null where id = $1',
        idea.id,
      ],
      [
        `update idea set category = 'MERGED' where id = $1`,
        `update idea set category = 'DECLINED' where id = $1`,
        idea.id,
      ],
      [
        'update space set archived_at = now() where id = $1',
        'update space set archived_at = null where id = $1',
        space.id,
      ],
    ];
    for (const [rest, wake, id] of rests) {
      await set(world, rest, [id]);
      await pass(place);
      await set(world, wake, [id]);
      expect(await toldOfReview(place, place.mira)).toEqual([]);
    }
    await pass(place);
    expect(await toldOfReview(place, place.mira)).toEqual(BEGUN.Mira);
  });

  it.each([
    ['has left', 'update member set left_at = now() where id = $1'],
    ['is not staff any more', `update member set role = 'CUSTOMER' where id = $1`],
  ])('asks the default owner of the space when who declined %s', async (_, change) => {
    const place = await placeOf(await inWorld());
    place.world.clock.set('2026-03-10T09:00:00Z');
    await set(place.world, change, [place.mira.id]);
    await pass(place);
    expect(await toldOfReview(place, place.jon)).toEqual(['REVIEW_DUE RESPONSIBLE 1 Ada']);
    expect(await toldOfReview(place, place.ben)).toEqual(['REVIEW_BEGUN FOLLOWING 1 Jon']);
    expect(await toldOfReview(place, place.lead)).toEqual([]);
    expect(await reviewOf(place)).toMatchObject({ owner: { name: 'Jon' } });
  });

  it.each([
    ['has left', 'update member set left_at = now() where id = $1', 'ada'],
    [
      'is asked themselves',
      `update idea set author_id = $1 where community_id = (select community_id from member where id = $1)`,
      'mira',
    ],
  ] as const)('speaks for who has followed longest where the author %s', async (_, change, who) => {
    const place = await placeOf(await inWorld());
    await set(place.world, change, [place[who].id]);
    await set(place.world, 'update follow set ended_at = now() where member_id = $1', [place.ada.id]);
    place.world.clock.set('2026-03-10T09:00:00Z');
    await pass(place);
    expect(await toldOfReview(place, place.mira)).toEqual(['REVIEW_DUE RESPONSIBLE 1 Ben']);
  });
});

describe('no answer', () => {
  it('hands on to the default owner after the cadence of the space, then to the admins, each once (2.8)', async () => {
    const place = await placeOf(await inWorld());
    const { world, mira, jon, lead } = place;
    const onDay = async (day: string): Promise<string[][]> => {
      world.clock.set(`${day}T09:00:00Z`);
      await pass(place);
      return [
        await toldOfReview(place, mira),
        await toldOfReview(place, jon),
        await toldOfReview(place, lead),
      ];
    };
    const asked = ['REVIEW_DUE RESPONSIBLE 1 Ada'];
    expect(await onDay('2026-03-10')).toEqual([asked, [], []]);
    expect(await onDay('2026-03-15')).toEqual([asked, [], []]);
    expect(await onDay('2026-03-16')).toEqual([asked, asked, []]);
    expect(await onDay('2026-03-21')).toEqual([asked, asked, []]);
    expect(await onDay('2026-03-22')).toEqual([asked, asked, asked]);
    expect(await onDay('2026-05-22')).toEqual([asked, asked, asked]);
    expect((await toldOfReview(place, place.ben)).length, 'followers are told once').toBe(1);
  });

  it('hands on at once when who was asked leaves the team', async () => {
    const place = await placeOf(await inWorld());
    place.world.clock.set('2026-03-10T09:00:00Z');
    await pass(place);
    await set(place.world, `update member set role = 'CUSTOMER' where id = $1`, [place.mira.id]);
    await pass(place);
    expect(await toldOfReview(place, place.jon)).toEqual(['REVIEW_DUE RESPONSIBLE 1 Ada']);
    expect(await toldOfReview(place, place.lead)).toEqual([]);
  });

  it('ends with an answer', async () => {
    const place = await placeOf(await inWorld());
    place.world.clock.set('2026-03-10T09:00:00Z');
    await pass(place);
    await decline(place, place.mira, { reviewOn: '2026-09-01' });
    place.world.clock.set('2026-06-10T09:00:00Z');
    await pass(place);
    expect(await toldOfReview(place, place.jon)).toEqual([]);
    expect(await reviewOf(place)).toMatchObject({ dueOn: '2026-09-01', state: 'SCHEDULED' });
  });
});
