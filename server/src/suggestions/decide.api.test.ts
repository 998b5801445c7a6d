import { describe, expect, it } from 'vitest';
import {
  accept,
  ACCEPT,
  DECLINE,
  editBy,
  READ,
  sceneIn,
  suggestionBy,
  TEXT,
  TITLE,
} from '../../test/suggestions.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const decline = async (
  world: World,
  who: TestMember | null,
  suggestionId: string,
  reason = 'It is not so.',
) =>
  world
    .as(who)
    .run<{ declineSuggestion: { __typename: string } }>(DECLINE, { input: { suggestionId, reason } });

interface Read {
  suggestion: { state: string; viewerCan: string[] } & Record<string, unknown>;
}

describe('accepting a suggestion', () => {
  it('is for those who write the idea, never for who suggested it', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const input = { input: { suggestionId: id, fromRevision: 1 } };
    expect(codeOf(await world.as(null).ask(ACCEPT, input))).toBe('UNAUTHENTICATED');
    const strangers = [await world.member(), await world.member('STAFF'), await world.member('ADMIN')];
    for (const stranger of strangers) {
      expect(await accept(world, stranger, id)).toMatchObject({
        __typename: 'NotPossible',
        message: expect.stringContaining('Only the author'),
      });
      expect(await decline(world, stranger, id)).toMatchObject({
        declineSuggestion: { __typename: 'NotPossible' },
      });
    }
    expect(await accept(world, ben, id)).toMatchObject({
      __typename: 'NotPossible',
      message: 'Nobody decides on their own suggestion.',
    });
    const can = async (who: TestMember): Promise<string[]> =>
      (await world.as(who).run<Read>(READ, { idea: idea.number, number: 1 })).suggestion.viewerCan;
    expect(await can(author)).toEqual(['SUPPORT', 'COMMENT', 'ACCEPT', 'DECLINE']);
    expect(await can(ben)).toEqual(['COMMENT', 'WITHDRAW', 'REPLACE']);
  });

  it.each([
    ['a title without a text', { title: 'Only this' }, 'InvalidInput'],
    ['a text without a title', { text: 'Only this' }, 'InvalidInput'],
    ['a note without end', { note: 'a'.repeat(1_001) }, 'InvalidInput'],
    ['words the idea has already', { title: TITLE, text: TEXT }, 'NotPossible'],
    ['a revision that does not stand', { fromRevision: 7 }, 'SuggestionConflict'],
  ])('refuses %s', async (_name, more, problem) => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    expect(await accept(world, author, id, more)).toMatchObject({ __typename: problem });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: { state: 'OPEN' },
    });
  });

  it('writes a revision in the name of who suggested it, credits them and lets them in', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const words = { text: TEXT.replace('small', 'tiny'), wantsCredit: true, wantsCoAuthorship: true };
    const { id, thread } = await suggestionBy(world, ben, idea, words);
    expect(await accept(world, author, id)).toMatchObject({
      suggestion: {
        state: 'ACCEPTED',
        revision: 2,
        withChanges: false,
        decidedBy: { name: 'Ana Nowak' },
        idea: { revision: 2, text: words.text },
      },
    });
    expect(
      await world.as(null).run(
        `query ($number: Int!) { idea(number: $number) {
          openSuggestionCount coAuthors { name } revisionAt(number: 1) { text }
          revisions { number text material author { name } acceptedBy { name } suggestion { number } } } }`,
        { number: idea.number },
      ),
    ).toEqual({
      idea: {
        openSuggestionCount: 0,
        coAuthors: [{ name: 'Ben Okafor' }],
        revisionAt: { text: TEXT },
        revisions: [
          {
            number: 2,
            text: words.text,
            material: false,
            author: { name: 'Ben Okafor' },
            acceptedBy: { name: 'Ana Nowak' },
            suggestion: { number: 1 },
          },
          {
            number: 1,
            text: TEXT,
            material: false,
            author: { name: 'Ana Nowak' },
            acceptedBy: null,
            suggestion: null,
          },
        ],
      },
    });
    const { rows } = await world.services.db.connections.query(
      `select member_id, kind, what, revision, consent, given_by_id from credit where suggestion_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        member_id: ben.id,
        given_by_id: author.id,
        kind: 'SUGGESTION',
        what: 'suggested what became version 2: It reads better.',
        revision: 2,
        consent: 'GIVEN',
      },
    ]);
    expect(await accept(world, author, id, { fromRevision: 2 })).toMatchObject({ __typename: 'NotPossible' });
    expect(thread.id).not.toBe(idea.threadId);
  });

  it('asks before it credits somebody who has not agreed', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    await accept(world, author, id);
    const { rows } = await world.services.db.connections.query(
      `select consent from credit where suggestion_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ consent: 'ASKED' }]);
  });

  it('takes other words with a note of what was changed', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const given = { title: 'Read it from a photo', text: 'Much shorter.', note: 'I put it even shorter.' };
    expect(await accept(world, author, id, given)).toMatchObject({
      suggestion: {
        withChanges: true,
        reason: 'I put it even shorter.',
        idea: { revision: 2, title: given.title, text: given.text },
      },
    });
  });

  it('offers both texts put together when the idea has moved on, and takes them then', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: TEXT.replace('small', 'tiny') });
    await editBy(world, author, idea, { text: TEXT.replace('steep', 'very steep') });
    const both = 'The stairs are very steep and the digits are tiny.';
    const merge = { currentRevision: 2, title: TITLE, text: both, isClean: true, conflicts: [] };
    expect(await accept(world, author, id)).toMatchObject({ code: 'SUGGESTION_CONFLICT', merge });
    // Also for somebody who has seen the new text: what they would get is not what they are shown.
    expect(await accept(world, author, id, { fromRevision: 2 })).toMatchObject({
      __typename: 'SuggestionConflict',
    });
    expect(await accept(world, author, id, { fromRevision: 2, title: TITLE, text: both })).toMatchObject({
      suggestion: { state: 'ACCEPTED', revision: 3, withChanges: false, idea: { text: both } },
    });
  });

  it('shows a conflict with both sides and loses neither', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: TEXT.replace('small', 'tiny') });
    await editBy(world, author, idea, { text: TEXT.replace('small', 'grey') });
    expect(await accept(world, author, id, { fromRevision: 2 })).toMatchObject({
      merge: {
        isClean: false,
        text: 'The stairs are steep and the digits are grey tiny.',
        conflicts: [{ field: 'TEXT', before: 'small', current: 'grey', suggested: 'tiny', length: 10 }],
      },
    });
  });

  it('leaves behind what says the same, and keeps it readable', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const cleo = await world.member();
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    await suggestionBy(world, cleo, idea, { text: 'Shorter.' });
    await suggestionBy(world, cleo, idea, { text: 'Longer.' });
    await accept(world, author, id);
    const read = async (number: number): Promise<Read> =>
      world.as(null).run(READ, { idea: idea.number, number });
    expect(await read(2)).toMatchObject({
      suggestion: { state: 'SUPERSEDED', supersededBy: { number: 1 }, text: 'Shorter.' },
    });
    expect(await read(3)).toMatchObject({ suggestion: { state: 'OPEN' } });
    // An edit that says it does the same.
    await editBy(world, author, idea, { text: 'Longer.' }, 2);
    expect(await read(3)).toMatchObject({ suggestion: { state: 'SUPERSEDED', supersededBy: null } });
  });
});

describe('what was shipped', () => {
  it('takes no suggestion any more; open ones stay readable and are neither supported nor decided', async () => {
    const { world, space, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    await world.services.db.connections.query(
      `update idea set category = 'SHIPPED', stage_id = $2 where id = $1`,
      [idea.id, space.stages.SHIPPED],
    );
    expect(await accept(world, author, id)).toMatchObject({
      __typename: 'NotPossible',
      message: expect.stringContaining('shipped'),
    });
    expect(await decline(world, author, id)).toMatchObject({
      declineSuggestion: { __typename: 'NotPossible' },
    });
    const stranger = await world.member();
    expect(await world.as(stranger).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: { state: 'OPEN', text: 'Shorter.', viewerCan: ['COMMENT'] },
    });
  });
});

describe('declining a suggestion', () => {
  it('needs a reason, happens once, and leaves the text alone', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    expect(await decline(world, author, id, ' ')).toMatchObject({
      declineSuggestion: { __typename: 'InvalidInput', fields: [{ path: 'reason', code: 'REQUIRED' }] },
    });
    const both = await Promise.all([decline(world, author, id), accept(world, author, id)]);
    expect(both.filter((one) => JSON.stringify(one).includes('"state"'))).toHaveLength(1);
    const second = await suggestionBy(world, await world.member(), idea, { text: 'Other.', fromRevision: 1 });
    expect(await decline(world, author, second.id, 'It says less.')).toEqual({
      declineSuggestion: {
        __typename: 'SuggestionChanged',
        suggestion: {
          state: 'DECLINED',
          reason: 'It says less.',
          decidedBy: { name: 'Ana Nowak' },
          revision: null,
        },
      },
    });
    expect(await decline(world, author, second.id)).toMatchObject({
      declineSuggestion: { message: 'This suggestion was declined already.' },
    });
  });
});
