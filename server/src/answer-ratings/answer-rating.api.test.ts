import { describe, expect, it } from 'vitest';
import {
  answered,
  rate,
  RATE,
  ratedPlace,
  REMOVE,
  seenBy,
  unrate,
  type RatedPlace,
} from '../../test/answer-ratings.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

async function set({ world }: RatedPlace, text: string, values: unknown[]): Promise<void> {
  await world.services.db.connections.query(text, values);
}

/** What the writer of the answer was told, such as `1 Ada: It helped partly.`. */
async function told({ world }: RatedPlace, who: TestMember): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter(({ kind }) => kind === 'ANSWER_RATED')
    .map(({ count, actors, excerpt }) => `${count} ${actors[0]?.name}: ${excerpt}`);
}

describe('who may not say whether an answer helped', () => {
  it('is whoever has not signed in', async () => {
    const { world, answerId } = await ratedPlace(await inWorld());
    expect(codeOf(await world.as(null).ask(RATE, { input: { answerId, value: 'YES' } }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(codeOf(await world.as(null).ask(REMOVE, { answerId }))).toBe('UNAUTHENTICATED');
  });

  it('is whoever neither wrote the idea nor follows it, and who wrote the answer', async () => {
    const place = await ratedPlace(await inWorld());
    expect(await rate(place, place.cleo)).toMatchObject({ __typename: 'NotPossible' });
    expect(await rate(place, place.jon)).toMatchObject({ __typename: 'NotPossible' });
    expect((await rate(place, place.mira)).message).toContain('your own answer');
    for (const who of [null, place.cleo, place.mira]) {
      expect((await seenBy(place, who)).viewerCanRate, who?.name).toBe(false);
    }
  });

  it('is nobody where the idea was taken back or the space is closed', async () => {
    const place = await ratedPlace(await inWorld());
    await set(place, 'update space set archived_at = now() where id = $1', [place.space.id]);
    expect((await rate(place, place.ada)).message).toContain('closed');
    await set(place, 'update idea set withdrawn_at = now() where id = $1', [place.idea.id]);
    expect((await rate(place, place.ada)).message).toContain('taken back');
    expect(await rate(place, place.ben), 'who cannot see it any more').toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('answers alike for what is hidden and what is not there', async () => {
    const place = await ratedPlace(await inWorld(), 'STAFF');
    const hidden = await rate(place, place.ada);
    const missing = await rate({ ...place, answerId: place.idea.id }, place.ada);
    expect(hidden).toEqual(missing);
    expect(hidden).toMatchObject({ __typename: 'NotFound' });
    expect(await unrate(place, place.ada)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('bad input', () => {
  it('is refused beside its field', async () => {
    const place = await ratedPlace(await inWorld());
    expect(await rate(place, place.ada, { value: 'NO', text: 'x'.repeat(1001) })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'text', code: 'TOO_LONG' }],
    });
    expect(await rate({ ...place, answerId: 'none' }, place.ada)).toMatchObject({
      fields: [{ path: 'answerId', code: 'UNKNOWN' }],
    });
  });

  it('blank words are no words', async () => {
    const place = await ratedPlace(await inWorld());
    expect((await rate(place, place.ada, { value: 'YES', text: '  \n ' })).answer?.viewerRating).toEqual({
      value: 'YES',
      text: null,
    });
  });
});

describe('saying whether an answer helped', () => {
  it('is read by its writer and admins in the order it was said, and by nobody else', async () => {
    const place = await ratedPlace(await inWorld());
    const { world, ada, ben, cleo, mira, jon, lead } = place;
    expect(await seenBy(place, ada)).toMatchObject({
      viewerCanRate: true,
      viewerRating: null,
      ratings: null,
    });
    expect(await rate(place, ada, { value: 'NO', text: 'What is “in May”?' })).toMatchObject({
      answer: { viewerCanRate: false, viewerRating: { value: 'NO', text: 'What is “in May”?' } },
    });
    world.clock.set('2026-03-03T09:00:00Z');
    await rate(place, ben, { value: 'PARTLY' });
    const said = [
      { value: 'NO', text: 'What is “in May”?', member: { name: 'Ada' } },
      { value: 'PARTLY', text: null, member: { name: 'Ben' } },
    ];
    expect((await seenBy(place, mira)).ratings).toEqual(said);
    expect((await seenBy(place, lead)).ratings).toEqual(said);
    for (const who of [null, ada, ben, cleo, jon]) {
      expect((await seenBy(place, who)).ratings, who?.name).toBeNull();
    }
    await set(place, `update member set role = 'CUSTOMER' where id = $1`, [mira.id]);
    const left = { ...mira, actor: { ...mira.actor, role: 'CUSTOMER' as const } };
    expect((await seenBy(place, left)).ratings, 'who is not on the team any more').toBeNull();
  });

  it('tells the writer alone, with the words', async () => {
    const place = await ratedPlace(await inWorld());
    await rate(place, place.ada, { value: 'PARTLY', text: 'Which May?' });
    expect(await told(place, place.mira)).toEqual(['1 Ada: It helped partly. Which May?']);
    for (const who of [place.ben, place.jon, place.lead]) {
      expect(await told(place, who)).toEqual([]);
    }
  });

  it('tells the writer once of a "no": of the case it opens, with the words', async () => {
    const place = await ratedPlace(await inWorld());
    const { world, ada, mira, jon } = place;
    await rate(place, ada, { value: 'NO', text: 'What is “in May”?' });
    const notices = await inboxOf(world, mira);
    expect(notices.map(({ kind }) => kind)).toEqual(['RECOVERY_OPENED']);
    expect(notices[0]?.excerpt).toContain('What is “in May”?');
    // A "no" from within the team opens no case.
    await world.as(jon).run('mutation ($id: ID!) { followThread(threadId: $id) { __typename } }', {
      id: place.idea.threadId,
    });
    await rate(place, jon, { value: 'NO' });
    expect(await told(place, mira)).toEqual(['1 Jon: No, it did not help.']);
  });

  it('tells nobody when the writer is not of the team any more', async () => {
    const place = await ratedPlace(await inWorld());
    await set(place, `update member set role = 'CUSTOMER' where id = $1`, [place.mira.id]);
    expect(await rate(place, place.ada, { value: 'NO' })).toMatchObject({
      __typename: 'AnswerRatingChanged',
    });
    expect(await told(place, place.mira)).toEqual([]);
  });

  it('is done once for each answer', async () => {
    const place = await ratedPlace(await inWorld());
    await rate(place, place.ada);
    expect(await rate(place, place.ada, { value: 'NO' })).toMatchObject({ __typename: 'NotPossible' });
    expect((await seenBy(place, place.ada)).viewerRating).toEqual({ value: 'YES', text: null });
    const { world, mira, space, idea } = place;
    world.clock.set('2026-03-04T09:00:00Z');
    const second = await answered(world, mira, space, idea, 'It is May now.');
    expect(await rate({ ...place, answerId: second }, place.ada)).toMatchObject({
      __typename: 'AnswerRatingChanged',
    });
  });

  it('can be taken back and said anew, of which nobody is told again', async () => {
    const place = await ratedPlace(await inWorld());
    expect(await unrate(place, place.ada), 'nothing to take back').toMatchObject({
      __typename: 'AnswerRatingChanged',
    });
    await rate(place, place.ada, { value: 'PARTLY', text: 'I do not see why.' });
    expect((await unrate(place, place.ada)).answer).toEqual({ viewerCanRate: true, viewerRating: null });
    expect((await seenBy(place, place.mira)).ratings).toEqual([]);
    const rows = await place.world.services.db.connections.query<{ text: string | null }>(
      'select value, text from answer_rating where answer_id = $1',
      [place.answerId],
    );
    expect(rows.rows, 'no word of it is kept').toEqual([{ value: null, text: null }]);
    expect(await told(place, place.mira)).toEqual(['1 Ada: ']);
    await rate(place, place.ada, { value: 'YES' });
    expect(await told(place, place.mira)).toEqual(['1 Ada: Yes, it helped.']);
  });

  it('is one saying however often it is sent at once', async () => {
    const place = await ratedPlace(await inWorld());
    const done = await Promise.all(
      ['YES', 'PARTLY', 'PARTLY', 'YES'].map((value) => rate(place, place.ada, { value })),
    );
    expect(done.map(({ __typename }) => __typename).toSorted()).toEqual([
      'AnswerRatingChanged',
      'NotPossible',
      'NotPossible',
      'NotPossible',
    ]);
    expect((await seenBy(place, place.mira)).ratings).toHaveLength(1);
    await jobsDone(place.world.services);
    expect(await told(place, place.mira)).toHaveLength(1);
  });

  it('is part of their own data, and asks nothing of the database for who has not signed in', async () => {
    const place = await ratedPlace(await inWorld());
    await rate(place, place.ada, { value: 'NO', text: 'I do not see why.' });
    expect(await dataOf(place.world.services.db, place.ada.actor)).toMatchObject({
      answerRatings: [{ idea: place.idea.number, value: 'NO', text: 'I do not see why.' }],
    });
    expect(await dataOf(place.world.services.db, place.ben.actor)).toMatchObject({ answerRatings: [] });
    const names = await place.world.statementNames(() => seenBy(place, null));
    expect(names.filter((name) => name.startsWith('answerRatings'))).toEqual([]);
  });
});
