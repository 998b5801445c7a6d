import { expect, it } from 'vitest';
import { choose, repliedTo, useDigests } from '../../test/digests.js';
import { jobsDone } from '../../test/jobs.js';
import { comment, latePlace } from '../../test/late.js';
import { decline, placeOf } from '../../test/reviews.js';
import type { TestMember, World } from '../../test/world.js';
import { tellOfLate } from '../late-notes/late-note.module.js';
import { beginReviews } from '../reviews/review.schedules.js';

const { people, mailsAt } = await useDigests(import.meta.filename);

/** How many unread notices of a kind lie in the inbox, which keeps what happened. */
async function unread(world: World, who: TestMember, kind: string): Promise<number> {
  const { rows } = await world.services.db.connections.query<{ count: number }>(
    'select count(*)::int as count from notification where member_id = $1 and kind = $2 and read_at is null',
    [who.id, kind],
  );
  return rows[0]?.count ?? 0;
}

it('tells nobody that somebody waits who has been answered since', async () => {
  const { world } = await people();
  const place = await latePlace(world);
  const { mira, tom } = place;
  for (const who of [mira, tom]) await choose(world, who, { mailPace: 'DAILY' });
  world.clock.advance({ days: 4 });
  await tellOfLate.run(world.services);
  await jobsDone(world.services);
  await comment(place, tom, 'I look at it now.');
  expect(await mailsAt(world, '2026-03-09T07:00:00Z', mira)).toEqual([]);
  expect(await unread(world, mira, 'LATE')).toBe(1);

  world.clock.advance({ days: 1 });
  await comment(place, place.ada, 'And?');
  world.clock.advance({ days: 4 });
  await tellOfLate.run(world.services);
  // Who spoke last for the team is told first.
  const [mail] = await mailsAt(world, '2026-03-20T07:00:00Z', tom);
  expect(mail?.text, 'who still waits').toContain('waits for an answer for longer than we promised');
});

it('asks nobody to look again at what was answered anew since, and tells of the answer', async () => {
  const { world } = await people();
  const place = await placeOf(world);
  const { ben, mira, lead } = place;
  for (const who of [ben, mira]) await choose(world, who, { mailPace: 'DAILY' });
  world.clock.set('2026-03-10T09:00:00Z');
  await beginReviews.run(world.services);
  await jobsDone(world.services);
  await decline(place, lead, { reason: 'Still few.', noReviewReason: 'The law ends such meters.' });
  const ofMira = await mailsAt(world, '2026-03-11T07:00:00Z', mira);
  expect(ofMira.filter(({ text }) => text.includes('waits for your answer'))).toEqual([]);
  expect(await unread(world, mira, 'REVIEW_DUE')).toBe(1);
  const text = (await mailsAt(world, '2026-03-11T07:00:00Z', ben)).map((mail) => mail.text).join();
  expect(text).toContain('Lead (Team) answered');
  expect(text).not.toContain('The team looks at it again');
});

it('gathers what comes at once in quiet hours until their end, as it stands then', async () => {
  const { world, ada, ben } = await people();
  await choose(world, ada, { mailPace: 'AT_ONCE', quietHours: { from: '10:00', until: '14:00' } });
  await repliedTo(world, ada, ben, 'taken back');
  await jobsDone(world.services);
  await world.services.db.connections.query(
    `update comment set withdrawn_at = now() where community_id = $1`,
    [world.communityId],
  );
  expect(await mailsAt(world, '2026-03-02T13:00:00Z', ada)).toEqual([]);

  world.clock.set('2026-03-03T09:30:00Z');
  await repliedTo(world, ada, ben, 'first');
  await repliedTo(world, ada, ben, 'second');
  expect(await mailsAt(world, '2026-03-03T12:59:59Z', ada)).toEqual([]);
  const [mail, ...more] = await mailsAt(world, '2026-03-03T13:00:00Z', ada);
  expect(more, 'one mail for all of it').toEqual([]);
  expect(mail?.text).toContain('This came in your quiet hours');
  expect(mail?.text).toMatch(/second[^]*first|first[^]*second/);
});
