import { describe, expect, it } from 'vitest';
import { choose, repliedTo, useDigests, type Readers } from '../../test/digests.js';
import { jobsDone } from '../../test/jobs.js';

// Worlds begin on Monday 2 March 2026 at 10:00 in Berlin, which is 9:00 UTC.
const { people, mailsAt } = await useDigests(import.meta.filename);

/** How many letters Ada has got by each moment. */
async function lettersBy({ world, ada }: Readers, moments: string[]): Promise<number[]> {
  const letters: number[] = [];
  for (const moment of moments) letters.push((await mailsAt(world, moment, ada)).length);
  return letters;
}

describe('a digest comes', () => {
  it('at eight of the community, on the next day, and on no day on which nothing happened', async () => {
    const readers = await people();
    await repliedTo(readers.world, readers.ada, readers.ben);
    expect(
      await lettersBy(readers, ['2026-03-02T18:00:00Z', '2026-03-03T06:59:00Z', '2026-03-03T07:00:00Z']),
    ).toEqual([0, 0, 1]);
    expect(await lettersBy(readers, ['2026-03-04T07:00:00Z', '2026-03-09T07:00:00Z'])).toEqual([1, 1]);
    await repliedTo(readers.world, readers.ada, readers.ben);
    expect(await lettersBy(readers, ['2026-03-09T20:00:00Z', '2026-03-10T07:00:00Z'])).toEqual([1, 2]);
  });

  it('at the same hour of the day when clocks are put forward, in the time zone of the reader', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    // Berlin puts its clocks forward on 29 March, New York on 8 March.
    world.clock.set('2026-03-28T12:00:00Z');
    await repliedTo(world, ada, ben);
    expect(await lettersBy(readers, ['2026-03-29T05:59:00Z', '2026-03-29T06:00:00Z'])).toEqual([0, 1]);

    await choose(world, ada, { timeZone: 'America/New_York', digestHour: 19 });
    world.clock.set('2026-10-31T12:00:00Z');
    await repliedTo(world, ada, ben);
    expect(await lettersBy(readers, ['2026-10-31T22:59:00Z', '2026-10-31T23:00:00Z'])).toEqual([1, 2]);
    await repliedTo(world, ada, ben);
    // The clocks of New York went back in the night.
    expect(await lettersBy(readers, ['2026-11-01T23:59:00Z', '2026-11-02T00:00:00Z'])).toEqual([2, 3]);
  });

  it('once a week on the day that was chosen, over weeks', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await choose(world, ada, { mailPace: 'WEEKLY', digestDay: 5 });
    for (const friday of ['2026-03-06', '2026-03-13', '2026-03-20']) {
      const before = (await mailsAt(world, world.clock.now().toISOString(), ada)).length;
      await repliedTo(world, ada, ben);
      expect(await lettersBy(readers, [`${friday}T06:59:00Z`, `${friday}T07:00:00Z`])).toEqual([
        before,
        before + 1,
      ]);
      await repliedTo(world, ada, ben);
    }
    expect(await lettersBy(readers, ['2026-03-26T12:00:00Z', '2026-03-27T07:00:00Z'])).toEqual([3, 4]);
  });

  it('once after nine days of downtime, with all that was missed', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await repliedTo(world, ada, ben, 'the first day');
    await jobsDone(world.services);
    world.clock.advance({ days: 2 });
    await repliedTo(world, ada, ben, 'two days later');
    const [letter, ...more] = await mailsAt(world, '2026-03-11T15:30:00Z', ada, 3);
    expect(more).toEqual([]);
    expect(letter?.text).toMatch(/two days later[^]*the first day/);
  });
});

describe('quiet hours', () => {
  it('hold a digest back until their end, one that is made up after downtime too', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await choose(world, ada, { quietHours: { from: '21:00', until: '09:30' } });
    await repliedTo(world, ada, ben);
    expect(await lettersBy(readers, ['2026-03-03T08:29:00Z', '2026-03-03T08:30:00Z'])).toEqual([0, 1]);
    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    // The machine was off and comes back at 22:00 in Berlin.
    expect(
      await lettersBy(readers, ['2026-03-06T21:00:00Z', '2026-03-07T08:29:00Z', '2026-03-07T08:30:00Z']),
    ).toEqual([1, 1, 2]);
  });
});

describe('mail at once', () => {
  it('waits for the end of quiet hours', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await choose(world, ada, { mailPace: 'AT_ONCE', quietHours: { from: '10:00', until: '14:00' } });
    await repliedTo(world, ada, ben);
    expect(await lettersBy(readers, ['2026-03-02T12:59:59Z', '2026-03-02T13:00:00Z'])).toEqual([0, 1]);
    await repliedTo(world, ada, ben);
    expect(await lettersBy(readers, ['2026-03-02T13:01:00Z']), 'at once outside them').toEqual([2]);
  });
});

describe('a change of pace', () => {
  it('to mail at once sends what waits with the next run; from then on each thing comes by itself', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await repliedTo(world, ada, ben, 'waited');
    await jobsDone(world.services);
    await choose(world, ada, { mailPace: 'AT_ONCE' });
    const [letter] = await mailsAt(world, '2026-03-02T10:00:00Z', ada);
    expect(letter?.text).toContain('waited for a digest until you chose');
    await repliedTo(world, ada, ben, 'at once');
    const mails = await mailsAt(world, '2026-03-02T10:01:00Z', ada);
    expect(mails.map(({ text }) => /> (.*)$/m.exec(text)?.[1])).toEqual(['waited', 'at once']);
  });

  it('to none drops what waits, though mail is wanted again later', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await choose(world, ada, { mailPace: 'NEVER' });
    expect(await mailsAt(world, '2026-03-02T10:00:00Z', ada)).toEqual([]);
    await choose(world, ada, { mailPace: 'DAILY' });
    expect(await mailsAt(world, '2026-03-10T10:00:00Z', ada)).toEqual([]);
  });

  it('from weekly to daily, of the hour or of the zone moves what waits', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await choose(world, ada, { mailPace: 'WEEKLY' });
    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await choose(world, ada, { mailPace: 'DAILY', digestHour: 17 });
    expect(await lettersBy(readers, ['2026-03-02T15:59:00Z'])).toEqual([0]);
    await choose(world, ada, { timeZone: 'Europe/Lisbon' });
    expect(await lettersBy(readers, ['2026-03-02T16:59:00Z', '2026-03-02T17:00:00Z'])).toEqual([0, 1]);
  });

  it('leaves alone what is due already and waits for a worker', async () => {
    const readers = await people();
    const { world, ada, ben } = readers;
    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    world.clock.set('2026-03-03T07:30:00Z');
    await choose(world, ada, { digestHour: 20 });
    expect(await lettersBy(readers, ['2026-03-03T07:31:00Z'])).toEqual([1]);
  });
});
