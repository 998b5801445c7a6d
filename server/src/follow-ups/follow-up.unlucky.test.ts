import { expect, it } from 'vitest';
import {
  followUpPlace,
  helpOf,
  ideaNow,
  pass,
  questionOf,
  questionsOf,
  say,
  shipped,
  type FollowUpPlace,
} from '../../test/follow-ups.js';
import { inboxOf } from '../../test/inbox.js';
import { merged } from '../../test/merging.js';
import { ownRecoveries } from '../../test/recoveries.js';
import { postIdea } from '../../test/ideas.js';
import { useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function set({ world }: FollowUpPlace, text: string, values: unknown[]): Promise<void> {
  await world.services.db.connections.query(text, values);
}

/** How many questions somebody has had by a moment. */
async function askedBy(place: FollowUpPlace, who: TestMember, at: string): Promise<number> {
  place.world.clock.set(at);
  await pass(place);
  return (await questionsOf(place, who)).length;
}

it('asks on the thirtieth day of the place, though the clocks change in between', async () => {
  const place = await followUpPlace(await inWorld());
  place.world.clock.set('2026-02-28T23:30:00Z');
  // In Berlin it is the first of March already, and on the 29th the clocks go forward.
  await shipped(place, { shippedOn: '2026-03-01' });
  expect(await askedBy(place, place.ada, '2026-03-30T21:59:59Z')).toBe(0);
  expect(await askedBy(place, place.ada, '2026-03-30T22:00:00Z')).toBe(1);
});

it('asks once after four hundred days in which nothing ran, and a week to the second lies between two questions', async () => {
  const place = await followUpPlace(await inWorld());
  const { world, ada, space } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  await shipped(place);
  await shipped(place, { ideas: [await postIdea(world, ada, space, 'Another')], title: 'Another' });
  expect(await askedBy(place, ada, '2027-04-06T09:00:00Z')).toBe(1);
  expect(await askedBy(place, ada, '2027-04-13T08:59:59Z')).toBe(1);
  expect(await askedBy(place, ada, '2027-04-13T09:00:00Z')).toBe(2);
  expect(await askedBy(place, ada, '2028-04-13T09:00:00Z')).toBe(2);
});

it('hears a NOT about an idea that went another way since, and puts it right, but opens nothing again', async () => {
  const place = await followUpPlace(await inWorld());
  const { world, ada, cleo, mira, space, idea } = place;
  const outcome = await shipped(place);
  await pass(place, 30);
  const question = await questionOf(place, ada);
  const other = await questionOf(place, cleo);
  await set(
    place,
    `update idea set stage_id = s.id, category = s.category from stage s
     where idea.id = $1 and s.space_id = $2 and s.category = 'BUILDING'`,
    [idea.id, space.id],
  );
  await say(place, ada, question.id, { verdict: 'NOT', shown: 'TEAM' });
  expect(await ideaNow(place, null)).toMatchObject({ stage: { category: 'BUILDING' }, reopening: null });
  const target = await postIdea(world, ada, space, 'Where it goes on');
  await merged(world, mira, idea, target);
  expect((await say(place, cleo, other.id, { verdict: 'NOT', shown: 'TEAM' })).__typename).toBe(
    'FollowUpChanged',
  );
  expect((await ideaNow(place, null)).reopening).toBeNull();
  expect(await helpOf(place, null, outcome)).toMatchObject({ asked: 4, answered: 2, not: null, words: [] });
  expect(await ownRecoveries(world, ada)).toMatchObject([{ cause: 'FOLLOW_UP' }]);
  expect(await ownRecoveries(world, cleo)).toMatchObject([{ cause: 'FOLLOW_UP' }]);
});

it('keeps words for the team from who told of it and has left the team', async () => {
  const place = await followUpPlace(await inWorld());
  const { ben, mira } = place;
  await shipped(place);
  await pass(place, 30);
  await say(place, ben, (await questionOf(place, ben)).id, {
    verdict: 'PARTLY',
    text: 'SECRET for the team.',
    shown: 'TEAM',
  });
  const told = await inboxOf(place.world, mira);
  expect(told.find(({ kind }) => kind === 'FOLLOW_UP_ANSWER')?.excerpt).toContain('SECRET');
  await set(place, `update member set role = 'CUSTOMER' where id = $1`, [mira.id]);
  const left = { ...mira, actor: { ...mira.actor, role: 'CUSTOMER' as const } };
  expect(JSON.stringify(await inboxOf(place.world, left))).not.toContain('SECRET');
});
