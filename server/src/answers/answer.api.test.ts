import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const SERVES = 'Who cannot see the screen can read it.';

const ANSWER = `mutation ($input: AnswerIdeaInput!) {
  answerIdea(input: $input) {
    __typename
    ... on AnswerGiven {
      answer { author { name } textHtml fromStage { name category } toStage { name category } serves reason reviewOn noReviewReason }
      idea { stage { category } waiting { days } reviewOn lastWord { kind member { name } } answers { text } }
    }
    ... on InvalidInput { fields { path code } }
    ... on WordingHint { words }
    ... on Problem { message }
  }
}`;

describe('answering an idea', () => {
  it('is for staff', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member();
    const idea = await postIdea(world, rosa, space);
    const variables = {
      input: { ideaId: idea.id, stageId: space.stages.PLANNED, text: 'Yes.', serves: SERVES },
    };
    expect(codeOf(await world.as(null).ask(ANSWER, variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(rosa).ask(ANSWER, variables))).toBe('FORBIDDEN');
  });

  it('signs with a person, moves the idea and ends the waiting; answers are appended', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [author, staff] = [await world.member(), await world.member('STAFF', 'Mira Sandoval')];
    const idea = await postIdea(world, author, space);
    await confirmedReadBack(world, staff, author, idea.id);
    const mira = world.as(staff);
    const give = async (text: string, stageId: string): Promise<unknown> =>
      mira.run(ANSWER, { input: { ideaId: idea.id, stageId, text, serves: SERVES } });
    world.clock.advance({ days: 3 });
    await give('Thank you for the story about the stairs.', space.stages.OPEN);
    world.clock.advance({ days: 1 });
    expect(await give('We will **build** it.', space.stages.PLANNED)).toEqual({
      answerIdea: {
        __typename: 'AnswerGiven',
        answer: {
          author: { name: 'Mira Sandoval' },
          textHtml: '<p>We will <strong>build</strong> it.</p>',
          fromStage: { name: 'open', category: 'OPEN' },
          toStage: { name: 'planned', category: 'PLANNED' },
          serves: SERVES,
          reason: null,
          reviewOn: null,
          noReviewReason: null,
        },
        idea: {
          stage: { category: 'PLANNED' },
          waiting: null,
          reviewOn: null,
          lastWord: { kind: 'ANSWER', member: { name: 'Mira Sandoval' } },
          answers: [{ text: 'We will **build** it.' }, { text: 'Thank you for the story about the stairs.' }],
        },
      },
    });
  });

  it('refuses a decline that does not say why, what would change it, and when it is looked at again (2.4)', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [author, staff] = [await world.member(), await world.member('STAFF')];
    const idea = await postIdea(world, author, space);
    await confirmedReadBack(world, staff, author, idea.id);
    const mira = world.as(staff);
    const decline = async (parts: object): Promise<unknown> =>
      mira.run(ANSWER, {
        input: { ideaId: idea.id, stageId: space.stages.DECLINED, text: 'Not now.', ...parts },
      });

    expect(await decline({ reason: '  ' })).toMatchObject({
      answerIdea: {
        fields: ['serves', 'reason', 'constraint', 'wouldChange', 'reviewOn'].map((path) => ({
          path,
          code: 'REQUIRED',
        })),
      },
    });
    const why = {
      serves: SERVES,
      reason: 'The meters differ.',
      constraint: 'Eleven types.',
      wouldChange: 'A standard.',
    };
    // 2 March 2026 is today.
    expect(await decline({ ...why, reviewOn: '2026-03-02' })).toMatchObject({
      answerIdea: { fields: [{ path: 'reviewOn', code: 'IN_THE_PAST' }] },
    });
    expect(await decline({ ...why, reviewOn: '2026-09-01' })).toMatchObject({
      answerIdea: {
        answer: { reason: 'The meters differ.', reviewOn: '2026-09-01' },
        idea: { stage: { category: 'DECLINED' }, reviewOn: '2026-09-01' },
      },
    });
  });

  it('lets words be added to a decline that stands, and keeps its day', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [author, staff] = [await world.member(), await world.member('STAFF')];
    const idea = await postIdea(world, author, space);
    await confirmedReadBack(world, staff, author, idea.id);
    const mira = world.as(staff);
    const decline = async (text: string, parts: object): Promise<unknown> =>
      mira.run(ANSWER, { input: { ideaId: idea.id, stageId: space.stages.DECLINED, text, ...parts } });
    const why = {
      serves: SERVES,
      reason: 'The meters differ.',
      constraint: 'Eleven types.',
      wouldChange: 'A standard.',
    };
    await decline('Not now.', { ...why, reviewOn: '2026-09-01' });
    world.clock.advance({ days: 1 });

    expect(await decline('We asked two makers meanwhile.', {})).toMatchObject({
      answerIdea: { answer: { reason: null, reviewOn: null }, idea: { reviewOn: '2026-09-01' } },
    });
    // Whoever says anything of it anew says all of it.
    expect(await decline('Later still.', { reviewOn: '2027-01-01' })).toMatchObject({
      answerIdea: { fields: ['serves', 'reason', 'constraint', 'wouldChange'].map((path) => ({ path })) },
    });
    expect(await decline('Later still.', { ...why, noReviewReason: 'They stay.' })).toMatchObject({
      answerIdea: { idea: { reviewOn: null } },
    });
  });

  it('says of a plan and of a decline whom it serves, and of nothing else (2.11)', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [author, staff] = [await world.member(), await world.member('STAFF')];
    const idea = await postIdea(world, author, space);
    await confirmedReadBack(world, staff, author, idea.id);
    const give = async (stageId: string, serves: string | null): Promise<unknown> =>
      world.as(staff).run(ANSWER, { input: { ideaId: idea.id, stageId, text: 'We looked at it.', serves } });
    expect(await give(space.stages.PLANNED, '  ')).toMatchObject({
      answerIdea: { fields: [{ path: 'serves', code: 'REQUIRED' }] },
    });
    expect(await give(space.stages.CONSIDERING, 'Not said yet.')).toMatchObject({
      answerIdea: { answer: { serves: null } },
    });
    expect(await give(space.stages.PLANNED, SERVES)).toMatchObject({
      answerIdea: { answer: { serves: SERVES } },
    });
  });

  it('hints once at wording that blames the asker, and lets it pass when sent again (2.2)', async () => {
    const world = await inWorld();
    const space = await world.space();
    const idea = await postIdea(world, await world.member(), space);
    const mira = world.as(await world.member('STAFF'));
    const input = {
      ideaId: idea.id,
      stageId: space.stages.CONSIDERING,
      text: 'An Edge  Case, and unreasonable.',
    };
    expect(await mira.run(ANSWER, { input })).toMatchObject({
      answerIdea: { __typename: 'WordingHint', words: ['unreasonable', 'edge case'] },
    });
    const answeredBefore = '{ viewer { hasAnswered } }';
    expect(await mira.run(answeredBefore)).toEqual({ viewer: { hasAnswered: false } });
    expect(await mira.run(ANSWER, { input: { ...input, acknowledgeWording: true } })).toMatchObject({
      answerIdea: { __typename: 'AnswerGiven' },
    });
    expect(await mira.run(answeredBefore)).toEqual({ viewer: { hasAnswered: true } });
    expect(await mira.run(`{ wordingHints(text: "a reasonable case") }`)).toEqual({ wordingHints: [] });
  });

  it('refuses stages of other spaces, and merging by answer', async () => {
    const world = await inWorld();
    const [space, other] = [await world.space(), await world.space()];
    const idea = await postIdea(world, await world.member(), space);
    const mira = world.as(await world.member('STAFF'));
    for (const stageId of [other.stages.PLANNED, space.stages.MERGED]) {
      expect(await mira.run(ANSWER, { input: { ideaId: idea.id, stageId, text: 'Yes.' } })).toMatchObject({
        answerIdea: { __typename: 'NotPossible' },
      });
    }
  });

  it('lists the newest answers of the spaces one may see', async () => {
    const world = await inWorld();
    const [open, hidden] = [await world.space('PUBLIC'), await world.space('STAFF')];
    const mira = await world.member('STAFF');
    for (const space of [open, hidden]) {
      const idea = await postIdea(world, mira, space, `In ${space.slug}`);
      world.clock.advance({ hours: 1 });
      await world.as(mira).run(ANSWER, {
        input: { ideaId: idea.id, stageId: space.stages.PLANNED, text: 'Yes.', serves: SERVES },
      });
    }
    const titles = async (who: Parameters<typeof world.as>[0]): Promise<string[]> =>
      (
        await world
          .as(who)
          .run<{ recentAnswers: { edges: { node: { idea: { title: string } } }[] } }>(
            '{ recentAnswers { edges { node { idea { title } } } } }',
          )
      ).recentAnswers.edges.map(({ node }) => node.idea.title);
    expect(await titles(null)).toEqual([`In ${open.slug}`]);
    expect(await titles(mira)).toEqual([`In ${hidden.slug}`, `In ${open.slug}`]);
  });
});
