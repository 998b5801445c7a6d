import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { comment, latePlace, seenLate, toldOf, writeNote, type LatePlace } from '../../test/late.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const WRITE = `mutation ($input: WriteLateNoteInput!) { writeLateNote(input: $input) { __typename } }`;

async function lateIn(world: World, days = 4): Promise<LatePlace> {
  const place = await latePlace(world);
  world.clock.advance({ days });
  return place;
}

describe('who may not', () => {
  it('visitors, customers, and staff for what they cannot see', async () => {
    const place = await lateIn(await inWorld());
    const { world, ada, mira } = place;
    const input = { ideaId: place.idea.id, text: 'We are late.' };
    expect(codeOf(await world.as(null).ask(WRITE, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(WRITE, { input }))).toBe('FORBIDDEN');
    const { writeLateNote } = await world
      .as(mira)
      .run<{ writeLateNote: object }>(WRITE, { input: { ...input, ideaId: ada.id } });
    expect(writeLateNote).toEqual({ __typename: 'NotFound' });
  });
});

describe('refusals', () => {
  it('asks for words, a day that lies ahead, and once about blaming words', async () => {
    const place = await lateIn(await inWorld());
    const { mira } = place;
    const codes = async (input: object): Promise<unknown> => (await writeNote(place, mira, input)).fields;
    expect(await codes({ text: '  ' })).toEqual([{ path: 'text', code: 'REQUIRED' }]);
    expect(await codes({ text: 'x'.repeat(601) })).toEqual([{ path: 'text', code: 'TOO_LONG' }]);
    expect(await codes({ answerBy: '2026-03-05' })).toEqual([{ path: 'answerBy', code: 'IN_THE_PAST' }]);
    expect(await codes({ answerBy: '2026-06-05' })).toEqual([{ path: 'answerBy', code: 'OUT_OF_RANGE' }]);
    const blaming = { text: 'It is an edge case.' };
    expect(await writeNote(place, mira, blaming)).toMatchObject({
      __typename: 'WordingHint',
      words: ['edge case'],
    });
    expect(await writeNote(place, mira, { ...blaming, acknowledgeWording: true })).toMatchObject({
      __typename: 'LateNoteWritten',
    });
  });

  it('says why not while the promise holds, and when staff have spoken meanwhile', async () => {
    const place = await lateIn(await inWorld(), 3);
    const { world, mira, tom, ada } = place;
    expect(await writeNote(place, mira)).toMatchObject({
      __typename: 'NotPossible',
      message: expect.stringContaining('still holds'),
    });
    world.clock.advance({ days: 1 });
    await comment(place, tom);
    expect(await writeNote(place, mira)).toMatchObject({ message: expect.stringContaining('meanwhile') });
    await comment(place, ada);
    expect(await writeNote(place, mira), 'a new waiting').toMatchObject({
      message: expect.stringContaining('still holds'),
    });
  });

  it('lets one be written while the same waiting lasts, also when two write at once', async () => {
    const place = await lateIn(await inWorld());
    const { world, mira, tom, ada } = place;
    const both = await Promise.all([writeNote(place, mira), writeNote(place, tom)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['LateNoteWritten', 'NotPossible']);
    expect(both.find(({ message }) => message)?.message).toMatch(/^(Mira|Tom) has said already/);
    world.clock.advance({ days: 30 });
    expect((await writeNote(place, tom)).__typename).toBe('NotPossible');
    // Answered, asked again, and late again: a new waiting.
    await comment(place, tom);
    await comment(place, ada);
    world.clock.advance({ days: 4 });
    expect((await writeNote(place, tom)).__typename).toBe('LateNoteWritten');
  });
});

describe('a late note', () => {
  it("is shown in the person's name, with its day, and the clock goes on", async () => {
    const place = await lateIn(await inWorld());
    const { world, mira } = place;
    expect((await seenLate(place)).lateNote).toBeNull();
    const note = { author: { name: 'Mira' }, text: 'I am sorry.', answerBy: '2026-03-10', dayPassed: false };
    const { idea } = await writeNote(place, mira, { text: 'I am sorry.', answerBy: '2026-03-10' });
    expect(idea?.lateNote).toEqual(note);
    expect(await seenLate(place)).toEqual({ waiting: { days: 4, late: true }, lateNote: note });
    world.clock.advance({ days: 5 });
    expect(await seenLate(place)).toEqual({
      waiting: { days: 9, late: true },
      lateNote: { ...note, dayPassed: true },
    });
    await comment(place, mira);
    expect(await seenLate(place)).toEqual({ waiting: null, lateNote: null });
  });

  it('reaches the author, co-authors and whoever waits, by inbox and mail', async () => {
    const place = await latePlace(await inWorld());
    const { world, ada, mira, idea } = place;
    const [ben, cleo, rosa] = [
      await world.member('CUSTOMER', 'Ben'),
      await world.member('CUSTOMER', 'Cleo'),
      await world.member('CUSTOMER', 'Rosa'),
    ];
    const { connections } = world.services.db;
    await connections.query(
      `insert into idea_co_author (community_id, id, idea_id, member_id, state, way, invited_by_id, created_at, changed_at)
       values ($1, $2, $3, $4, 'STANDING', 'INVITATION', $5, now(), now())`,
      [world.communityId, world.services.ids.next(), idea.id, ben.id, ada.id],
    );
    await comment(place, mira);
    world.clock.advance({ hours: 1 });
    await comment(place, cleo, 'Does it work in the dark?');
    world.clock.advance({ days: 4 });
    await writeNote(place, mira, { text: 'I am sorry.', answerBy: '2026-03-20' });
    expect(await toldOf(place, ada, 'LATE_NOTE')).toEqual(['AUTHOR 1 Mira']);
    expect(await toldOf(place, ben, 'LATE_NOTE')).toEqual(['CO_AUTHOR 1 Mira']);
    expect(await toldOf(place, cleo, 'LATE_NOTE')).toEqual(['COMMENTED 1 Mira']);
    expect(await toldOf(place, rosa, 'LATE_NOTE')).toEqual([]);
    const [item] = (await inboxOf(world, ada)).filter(({ kind }) => kind === 'LATE_NOTE');
    expect(item).toMatchObject({ excerpt: 'I am sorry.', path: expect.stringMatching(/#late$/) });
  });

  it('is asked of the database only when somebody waits too long', async () => {
    const place = await latePlace(await inWorld());
    const { world } = place;
    await seenLate(place);
    const names = (): Promise<string[]> => world.statementNames(() => seenLate(place));
    expect(await names()).not.toContain('lateNotes.standing');
    world.clock.advance({ days: 4 });
    expect(await names()).toContain('lateNotes.standing');
  });
});

describe('what waits longer than promised', () => {
  it('is listed and counted for everybody, and only where they may see it', async () => {
    const place = await lateIn(await inWorld());
    const { world, space, ada } = place;
    await postIdea(world, ada, await world.space('MEMBERS', 1), 'For members');
    world.clock.advance({ days: 2 });
    const read = async (): Promise<{ ideas: { totalCount: number }; space: { lateCount: number } }> =>
      world.as(null).run(
        `query ($slug: String!) { ideas(filter: { late: true }, first: 10) { totalCount edges { node { number } } }
          space(slug: $slug) { lateCount } }`,
        { slug: space.slug },
      );
    expect(await read()).toMatchObject({ ideas: { totalCount: 1 }, space: { lateCount: 1 } });
    const all = '{ ideas(filter: { late: true }, first: 10) { totalCount } }';
    expect(await world.as(ada).run(all)).toEqual({ ideas: { totalCount: 2 } });
    await comment(place, place.mira);
    expect(await read()).toMatchObject({ ideas: { totalCount: 0 }, space: { lateCount: 0 } });
  });
});
