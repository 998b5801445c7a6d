import { describe, expect, it } from 'vitest';
import {
  ANSWER_QUESTION,
  followUpPlace,
  helpOf,
  pass,
  QUESTION,
  questionOf,
  questionsOf,
  say,
  shipped,
  TAKE_BACK_WORDS,
  type Done,
  type FollowUpPlace,
  type TestOutcome,
} from '../../test/follow-ups.js';
import { inboxOf } from '../../test/inbox.js';
import { supports } from '../../test/merging.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

/** The place once everybody was asked about its outcome. */
async function askedPlace(): Promise<FollowUpPlace & { outcome: TestOutcome }> {
  const place = await followUpPlace(await inWorld());
  const outcome = await shipped(place);
  await pass(place, 30);
  return { ...place, outcome };
}

async function takeBack({ world }: FollowUpPlace, who: TestMember, id: string): Promise<Done> {
  return (await world.as(who).run<{ done: Done }>(TAKE_BACK_WORDS, { id })).done;
}

describe('who may not answer', () => {
  it('is whoever has not signed in', async () => {
    const place = await askedPlace();
    const { id } = await questionOf(place, place.ada);
    const nobody = place.world.as(null);
    expect(codeOf(await nobody.ask(ANSWER_QUESTION, { input: { followUpId: id, verdict: 'NOT' } }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(codeOf(await nobody.ask(QUESTION, { id }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await nobody.ask(TAKE_BACK_WORDS, { id }))).toBe('UNAUTHENTICATED');
  });

  it('is anybody but who was asked, and they learn nothing of it', async () => {
    const place = await askedPlace();
    const { id } = await questionOf(place, place.ada);
    for (const who of [place.ben, place.mira, place.lead]) {
      expect(await place.world.as(who).run(QUESTION, { id }), who.name).toEqual({ followUp: null });
      const theirs = await say(place, who, id, { verdict: 'SOLVED' });
      expect(theirs).toEqual(await say(place, who, place.idea.id, { verdict: 'SOLVED' }));
      expect(theirs).toMatchObject({ __typename: 'NotFound' });
      expect(await takeBack(place, who, id)).toMatchObject({ __typename: 'NotFound' });
    }
    expect(
      await place.world
        .as(place.ada)
        .run(QUESTION, { id: 'nothing' })
        .catch(() => null),
    ).not.toMatchObject({
      followUp: { id },
    });
  });

  it('is who was gathered and not asked yet, and who cannot see the outcome any more', async () => {
    const place = await askedPlace();
    const { id } = await questionOf(place, place.ada);
    const set = (text: string): Promise<unknown> => place.world.services.db.connections.query(text, [id]);
    await set('update follow_up set asked_at = null where id = $1');
    expect(await say(place, place.ada, id, { verdict: 'SOLVED' })).toMatchObject({ __typename: 'NotFound' });
    await set('update follow_up set asked_at = now() where id = $1');
    await place.world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
      place.space.id,
    ]);
    expect(await say(place, place.ada, id, { verdict: 'SOLVED' })).toMatchObject({ __typename: 'NotFound' });
    expect(await questionsOf(place, place.ada)).toEqual([]);
  });
});

describe('bad input', () => {
  it('is refused beside its field, and nothing is answered', async () => {
    const place = await askedPlace();
    const { id } = await questionOf(place, place.ada);
    expect(await say(place, place.ada, id, { verdict: 'NOT', text: 'x'.repeat(2001) })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'text', code: 'TOO_LONG' }],
    });
    expect(await say(place, place.ada, 'none', { verdict: 'NOT' })).toMatchObject({
      fields: [{ path: 'followUpId', code: 'UNKNOWN' }],
    });
    expect((await questionOf(place, place.ada)).id).toBe(id);
    expect(await takeBack(place, place.ada, id)).toMatchObject({ __typename: 'NotPossible' });
  });
});

describe('answering', () => {
  it('is done once, is told to who built it, and is one answer however often it is sent at once', async () => {
    const place = await askedPlace();
    const { ben, mira, jon, outcome } = place;
    const { id, path, askedAs } = await questionOf(place, ben);
    expect([path, askedAs]).toEqual([`/did-it-help/${id}`, 'SUPPORTER']);
    const said = await Promise.all(
      ['PARTLY', 'PARTLY', 'PARTLY'].map((verdict) =>
        say(place, ben, id, { verdict, text: 'Not in the dark.' }),
      ),
    );
    expect(said.map(({ __typename }) => __typename).toSorted()).toEqual([
      'FollowUpChanged',
      'NotPossible',
      'NotPossible',
    ]);
    expect(await questionsOf(place, ben)).toEqual([]);
    expect(await helpOf(place, null, outcome)).toMatchObject({ asked: 4, answered: 1 });
    const told = (await inboxOf(place.world, mira)).filter(({ kind }) => kind === 'FOLLOW_UP_ANSWER');
    expect(told.map(({ excerpt, path: place }) => [excerpt, place])).toEqual([
      [
        'It helped partly. Not in the dark.',
        `/outcomes/${outcome.number}-meters-are-read-from-a-photo#did-it-help`,
      ],
    ]);
    expect((await inboxOf(place.world, jon)).filter(({ kind }) => kind === 'FOLLOW_UP_ANSWER')).toEqual([]);
  });

  it('hides words from whoever they are not for, and names nobody who does not want it', async () => {
    const place = await askedPlace();
    const { ada, ben, cleo, mira, outcome } = place;
    const words = [
      [ada, { verdict: 'SOLVED', text: 'I see the digits now.', shown: 'NAMED' }],
      [ben, { verdict: 'PARTLY', text: 'Not in the dark.', shown: 'UNNAMED' }],
      [cleo, { verdict: 'SOLVED', text: 'Ask me about the cellar.' }],
    ] as const;
    for (const [who, input] of words) {
      place.world.clock.advance({ minutes: 1 });
      const { id } = await questionOf(place, who);
      expect(await say(place, who, id, input)).toMatchObject({ __typename: 'FollowUpChanged' });
    }
    const named = {
      verdict: 'SOLVED',
      text: 'I see the digits now.',
      shown: 'NAMED',
      member: { name: 'Ada' },
    };
    expect(await helpOf(place, null, outcome)).toEqual({
      asked: 4,
      answered: 3,
      solved: null,
      partly: null,
      not: null,
      words: [named],
    });
    expect(
      (await helpOf(place, mira, outcome))?.words.map(({ text, member }) => [text, member?.name]),
    ).toEqual([
      ['Ask me about the cellar.', 'Cleo'],
      ['Not in the dark.', 'Ben'],
      ['I see the digits now.', 'Ada'],
    ]);
    expect((await helpOf(place, mira, outcome))?.solved, 'not to the team either').toBeNull();
  });

  it('counts what they said from five answers on, and then shows words without a name', async () => {
    const place = await followUpPlace(await inWorld());
    const eve = await place.world.member('CUSTOMER', 'Eve');
    await supports(place.world, eve, place.idea);
    const outcome = await shipped(place);
    await pass(place, 30);
    const { ada, ben, cleo, dan } = place;
    for (const who of [ada, ben, cleo, dan]) {
      const { id } = await questionOf(place, who);
      await say(place, who, id, { verdict: 'SOLVED' });
    }
    expect((await helpOf(place, null, outcome))?.solved).toBeNull();
    const { id } = await questionOf(place, eve);
    await say(place, eve, id, { verdict: 'NOT', text: 'Mine is a water meter.', shown: 'UNNAMED' });
    expect(await helpOf(place, null, outcome)).toEqual({
      asked: 5,
      answered: 5,
      solved: 4,
      partly: 0,
      not: 1,
      words: [{ verdict: 'NOT', text: 'Mine is a water meter.', shown: 'UNNAMED', member: null }],
    });
  });

  it('lets them take their words back for good; the verdict stays', async () => {
    const place = await askedPlace();
    const { ben, outcome, world } = place;
    const { id } = await questionOf(place, ben);
    await say(place, ben, id, { verdict: 'PARTLY', text: 'Not in the dark.', shown: 'NAMED' });
    expect((await takeBack(place, ben, id)).followUp).toMatchObject({ verdict: 'PARTLY', text: null });
    expect(await takeBack(place, ben, id), 'twice').toMatchObject({ __typename: 'FollowUpChanged' });
    expect(await helpOf(place, place.mira, outcome)).toMatchObject({ answered: 1, words: [] });
    const { rows } = await world.services.db.connections.query('select text from follow_up where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ text: null }]);
    expect(await dataOf(world.services.db, ben.actor)).toMatchObject({
      followUps: [
        { outcome: outcome.number, idea: place.idea.number, askedAs: 'SUPPORTER', verdict: 'PARTLY' },
      ],
    });
  });
});

describe('the days after which people are asked', () => {
  const SET = `mutation ($days: Int!) { setFollowUpDays(days: $days) { __typename
    ... on CommunityChanged { community { followUpDays } } ... on InvalidInput { fields { path code } } } }`;

  it('are for admins to say, from 1 to 365', async () => {
    const place = await followUpPlace(await inWorld());
    expect(codeOf(await place.world.as(place.ada).ask(SET, { days: 7 }))).toBe('FORBIDDEN');
    expect(codeOf(await place.world.as(place.mira).ask(SET, { days: 7 }))).toBe('FORBIDDEN');
    for (const days of [0, 366]) {
      expect(await place.world.as(place.lead).run(SET, { days })).toMatchObject({
        setFollowUpDays: { fields: [{ path: 'days', code: 'OUT_OF_RANGE' }] },
      });
    }
    expect(await place.world.as(place.lead).run(SET, { days: 7 })).toMatchObject({
      setFollowUpDays: { community: { followUpDays: 7 } },
    });
    await shipped(place);
    await pass(place, 6);
    expect(await questionsOf(place, place.ada)).toEqual([]);
    await pass(place, 1);
    expect(await questionsOf(place, place.ada)).toHaveLength(1);
  });
});
