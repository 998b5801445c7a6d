import type { Role, StageCategory } from '@rapport/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { ANSWER_READ_BACK, askedReadBack, confirmedReadBack } from '../../test/read-backs.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const ANSWER = `mutation ($input: AnswerIdeaInput!) {
  answerIdea(input: $input) {
    __typename
    ... on AnswerGiven { answer { readBackOutcome readBack { words correction } } idea { stage { category } } }
    ... on ReadBackNeeded { code need passesOn }
    ... on Problem { message }
  }
}`;
const SERVES = { serves: 'They wait no longer.' };
const DECLINE = {
  ...SERVES,
  reason: 'The meters differ.',
  constraint: 'Eleven types.',
  wouldChange: 'A standard.',
  noReviewReason: 'They stay.',
};

type Give = (who: TestMember, to: StageCategory, parts?: object) => Promise<{ __typename: string }>;

async function place(authorRole: Role = 'CUSTOMER'): Promise<{
  world: World;
  author: TestMember;
  mira: TestMember;
  ideaId: string;
  give: Give;
}> {
  const world = await inWorld();
  const [author, mira] = [await world.member(authorRole, 'Ada'), await world.member('STAFF', 'Mira')];
  const space = await world.space();
  const { id } = await postIdea(world, author, space);
  const give: Give = async (who, to, parts = to === 'DECLINED' ? DECLINE : SERVES) => {
    const input = {
      ideaId: id,
      stageId: space.stages[to],
      text: 'We looked at it.',
      ...parts,
    };
    return (await world.as(who).run<{ answerIdea: { __typename: string } }>(ANSWER, { input })).answerIdea;
  };
  return { world, author, mira, ideaId: id, give };
}

describe('an answer that plans or declines', () => {
  it('waits for the author, whoever answers', async () => {
    const { world, mira, ideaId, give } = await place();
    const needed = { __typename: 'ReadBackNeeded', code: 'READ_BACK_NEEDED', need: 'ASK', passesOn: null };
    for (const who of [mira, await world.member('ADMIN')]) {
      expect(await give(who, 'PLANNED')).toMatchObject(needed);
      expect(await give(who, 'DECLINED')).toMatchObject(needed);
    }
    expect(await give(mira, 'CONSIDERING')).toMatchObject({
      answer: { readBackOutcome: null, readBack: null },
    });
    await askedReadBack(world, mira, ideaId);
    expect(await give(mira, 'PLANNED')).toMatchObject({ need: 'WAITING', passesOn: '2026-03-10' });
  });

  it('keeps for ever what came of it: confirmed', async () => {
    const { world, author, mira, ideaId, give } = await place();
    await confirmedReadBack(world, mira, author, ideaId);
    expect(await give(mira, 'PLANNED')).toMatchObject({
      answer: { readBackOutcome: 'CONFIRMED', readBack: { correction: null } },
    });
    expect(await give(mira, 'DECLINED'), 'good until the next material revision').toMatchObject({
      answer: { readBackOutcome: 'CONFIRMED' },
    });
    expect(await give(mira, 'DECLINED', {}), 'words added to a decline need none').toMatchObject({
      answer: { readBackOutcome: null },
    });
    await world.services.db.connections.query('update idea set material_revision = 2 where id = $1', [
      ideaId,
    ]);
    expect(await give(mira, 'PLANNED')).toMatchObject({ need: 'ASK' });
  });

  it('says corrected, or silent even when the author speaks later', async () => {
    const first = await place();
    const say = async (here: typeof first, readBackId: string): Promise<void> => {
      const input = { readBackId, confirmed: false, correction: 'The digits.' };
      await here.world.as(here.author).run(ANSWER_READ_BACK, { input });
    };
    await say(first, await askedReadBack(first.world, first.mira, first.ideaId));
    expect(await first.give(first.mira, 'PLANNED')).toMatchObject({
      answer: { readBackOutcome: 'CORRECTED', readBack: { correction: 'The digits.' } },
    });
    const second = await place();
    const readBackId = await askedReadBack(second.world, second.mira, second.ideaId);
    second.world.clock.advance({ days: 8 });
    expect(await second.give(second.mira, 'PLANNED')).toMatchObject({
      answer: { readBackOutcome: 'SILENT' },
    });
    await say(second, readBackId);
    const { recentAnswers } = await second.world
      .as(null)
      .run<{ recentAnswers: { edges: { node: object }[] } }>(
        '{ recentAnswers { edges { node { readBackOutcome readBack { state } } } } }',
      );
    expect(recentAnswers.edges[0]?.node).toEqual({
      readBackOutcome: 'SILENT',
      readBack: { state: 'CORRECTED' },
    });
  });

  it('needs none for an own idea, and says when the author could not be asked', async () => {
    const own = await place('STAFF');
    expect(await own.give(own.mira, 'PLANNED')).toMatchObject({ need: 'ASK' });
    expect(await own.give(own.author, 'PLANNED')).toMatchObject({ answer: { readBackOutcome: 'OWN' } });
    const gone = await place();
    const { db } = gone.world.services;
    // Brought in from elsewhere, without an address.
    await db.connections.query('update member set email = null where id = $1', [gone.author.id]);
    expect(await gone.give(gone.mira, 'DECLINED')).toMatchObject({
      answer: { readBackOutcome: 'UNREACHABLE', readBack: null },
    });
  });

  it('cannot slip past the author who corrects at that very moment', async () => {
    const { world, author, mira, ideaId, give } = await place();
    const readBackId = await askedReadBack(world, mira, ideaId);
    const input = { readBackId, confirmed: true };
    const [, answered] = await Promise.all([
      world.as(author).run(ANSWER_READ_BACK, { input }),
      give(mira, 'PLANNED'),
    ]);
    // Whichever came first: the answer waited, or it says what the author said.
    expect(['ReadBackNeeded', 'AnswerGiven']).toContain(answered.__typename);
    if (answered.__typename === 'AnswerGiven') {
      expect(answered).toMatchObject({ answer: { readBackOutcome: 'CONFIRMED' } });
    }
  });
});
