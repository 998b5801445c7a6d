import { describe, expect, it } from 'vitest';
import {
  followUpPlace,
  pass,
  questionOf,
  questionsOf,
  shipped,
  type FollowUpPlace,
} from '../../test/follow-ups.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { supports, withdraws } from '../../test/merging.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { askFollowUps, gatherFollowUps } from './follow-up.module.js';

const inWorld = useWorlds(import.meta.filename);

async function set({ world }: FollowUpPlace, text: string, values: unknown[]): Promise<void> {
  await world.services.db.connections.query(text, values);
}

/** Days of each question that somebody was ever asked, in order. */
async function askedOn({ world }: FollowUpPlace, who: TestMember): Promise<string[]> {
  const { rows } = await world.services.db.connections.query<{ at: Date }>(
    'select asked_at as at from follow_up where member_id = $1 and asked_at is not null order by asked_at',
    [who.id],
  );
  return rows.map(({ at }) => at.toISOString());
}

const heard = async (place: FollowUpPlace, who: TestMember): Promise<number> =>
  (await inboxOf(place.world, who)).filter(({ kind }) => kind === 'FOLLOW_UP').length;

describe('who is asked', () => {
  it('are authors, co-authors and supporters, once, in the name of who told it; the team does not ask itself', async () => {
    const place = await followUpPlace(await inWorld());
    await shipped(place);
    await pass(place, 29);
    expect(await questionsOf(place, place.ada)).toEqual([]);
    await pass(place, 1);
    const as = async (who: TestMember): Promise<string> => (await questionOf(place, who)).askedAs;
    expect([await as(place.ada), await as(place.cleo), await as(place.ben), await as(place.dan)]).toEqual([
      'AUTHOR',
      'CO_AUTHOR',
      'SUPPORTER',
      'SUPPORTER',
    ]);
    for (const who of [place.mira, place.jon, place.lead]) {
      expect(await questionsOf(place, who)).toEqual([]);
    }
    const [told] = (await inboxOf(place.world, place.ben)).filter(({ kind }) => kind === 'FOLLOW_UP');
    expect(told).toMatchObject({ reason: 'ASKED', actors: [{ name: 'Mira' }] });
    expect(told?.excerpt).toBe('Take a photo and the digits are read.');
    expect(told?.path).toBe((await questionOf(place, place.ben)).path);
    await pass(place, 200);
    expect(await askedOn(place, place.ben), 'never again about it, and no reminder').toHaveLength(1);
  });

  it('leaves out who has left, cannot be reached, took their support back, and small wins', async () => {
    const place = await followUpPlace(await inWorld());
    const eve = await place.world.member('CUSTOMER', 'Eve');
    await supports(place.world, eve, place.idea);
    await set(place, 'update member set email = null where id = $1', [eve.id]);
    await withdraws(place.world, place.dan, place.idea);
    await set(place, 'update member set left_at = now() where id = $1', [place.ben.id]);
    const other = await postIdea(place.world, place.ada, place.space, 'Read it by radio');
    await shipped(place);
    await shipped(place, { ideas: [other], kind: 'SMALL_WIN', title: 'A first reader works' });
    await pass(place, 40);
    const { rows } = await place.world.services.db.connections.query(
      'select m.name from follow_up f join member m on m.id = f.member_id where f.community_id = $1 order by m.name',
      [place.world.communityId],
    );
    expect(rows).toEqual([{ name: 'Ada' }, { name: 'Cleo' }]);
  });

  it('are asked once about an outcome of several of their ideas, as what they are most', async () => {
    const place = await followUpPlace(await inWorld());
    const other = await postIdea(place.world, place.ben, place.space, 'Read it by radio');
    await shipped(place, { ideas: [place.idea, other] });
    await pass(place, 30);
    const question = await questionOf(place, place.ben);
    expect([question.askedAs, question.idea?.title]).toEqual(['AUTHOR', 'Read it by radio']);
  });

  it('counts the days from when it was told where that was later', async () => {
    const place = await followUpPlace(await inWorld());
    await shipped(place, { shippedOn: '2026-01-05' });
    await pass(place, 29);
    expect(await questionsOf(place, place.ada)).toEqual([]);
    await pass(place, 1);
    expect(await questionsOf(place, place.ada)).toHaveLength(1);
  });
});

describe('one question a week', () => {
  it('is the most that anybody is ever asked, what they asked for first, however long the worker stood still', async () => {
    const place = await followUpPlace(await inWorld());
    const { world, ben, ada } = place;
    const others = [];
    for (const title of ['By radio', 'By post', 'By voice', 'By night']) {
      const author = title === 'By night' ? ben : ada;
      const idea = await postIdea(world, author, place.space, title);
      if (author !== ben) await supports(world, ben, idea);
      others.push(idea);
    }
    for (const [turn, idea] of others.entries()) {
      await shipped(place, { ideas: [idea], title: `Shipped ${turn}` });
      world.clock.advance({ hours: 5 });
    }
    await pass(place, 400);
    expect((await questionOf(place, ben)).outcome.title, 'his own idea, though shipped last').toBe(
      'Shipped 3',
    );
    for (let hour = 0; hour < 24 * 40; hour += 8) {
      world.clock.advance({ hours: 8 });
      await askFollowUps.run(world.services);
    }
    const days = await askedOn(place, ben);
    expect(days).toHaveLength(4);
    const week = 7 * 86_400_000;
    const gaps = days.slice(1).map((day, at) => Date.parse(day) - Date.parse(days[at] ?? ''));
    expect(
      gaps.every((gap) => gap >= week && gap < week + 86_400_000),
      String(gaps),
    ).toBe(true);
    const order = (await questionsOf(place, ben)).map(({ outcome }) => outcome.title);
    expect(order).toEqual(['Shipped 2', 'Shipped 1', 'Shipped 0', 'Shipped 3']);
    expect(await heard(place, ben)).toBe(4);
  });

  it('holds with two workers at once, and nobody is told twice', async () => {
    const place = await followUpPlace(await inWorld());
    const { world, ada, ben, dan } = place;
    const others = [];
    for (const title of ['By radio', 'By post', 'By voice']) {
      const idea = await postIdea(world, ada, place.space, title);
      await supports(world, ben, idea);
      others.push(idea);
    }
    await shipped(place);
    for (const idea of others) {
      await shipped(place, { ideas: [idea], title: 'Another' });
    }
    world.clock.advance({ days: 100 });
    const together = async (): Promise<void> => {
      await Promise.all([1, 2, 3].map(() => gatherFollowUps.run(world.services)));
      await Promise.all([1, 2, 3, 4].map(() => askFollowUps.run(world.services)));
    };
    await together();
    for (const who of [ada, ben, dan]) {
      expect(await askedOn(place, who), who.name).toHaveLength(1);
      expect(await heard(place, who), who.name).toBe(1);
    }
    world.clock.advance({ days: 7 });
    await together();
    expect(await askedOn(place, ben)).toHaveLength(2);
    expect(await askedOn(place, dan)).toHaveLength(1);
  });

  it('passes over what rests: a hidden space, a withdrawn idea, somebody who joined the team', async () => {
    const place = await followUpPlace(await inWorld());
    await shipped(place);
    place.world.clock.advance({ days: 30 });
    await gatherFollowUps.run(place.world.services);
    const rests: [string, string, string][] = [
      [
        `update space set visibility = 'STAFF' where id = $1`,
        `update space set visibility = 'PUBLIC' where id = $1`,
        place.space.id,
      ],
      [
        'update idea set withdrawn_at = now() where id = $1',
        'update idea set withdrawn_at = null where id = $1',
        place.idea.id,
      ],
      [
        `update member set role = 'STAFF' where id = $1`,
        `update member set role = 'CUSTOMER' where id = $1`,
        place.ben.id,
      ],
    ];
    for (const [rest, wake, id] of rests) {
      await set(place, rest, [id]);
      await askFollowUps.run(place.world.services);
      await set(place, wake, [id]);
      expect(await askedOn(place, place.ben)).toEqual([]);
    }
    await askFollowUps.run(place.world.services);
    expect(await askedOn(place, place.ben)).toHaveLength(1);
  });
});
