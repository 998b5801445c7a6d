import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { MERGE, merged, merging, undoing } from '../../test/merging.js';
import { READ, suggestionBy } from '../../test/suggestions.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';
import words from '../locales/en/merging.json' with { type: 'json' };
import ideaWords from '../locales/en/ideas.json' with { type: 'json' };
import { IdeaEntity } from '../ideas/idea.module.js';

const inWorld = useWorlds(import.meta.filename);

interface Place {
  world: World;
  ada: TestMember;
  ben: TestMember;
  mira: TestMember;
  space: TestSpace;
  source: TestIdea;
  target: TestIdea;
}

/** Two ideas of Ada's and Ben's in a public space, and Mira of the team. */
async function place(): Promise<Place> {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  const space = await world.space();
  const source = await postIdea(world, ada, space, 'Read the meter from a photo');
  const target = await postIdea(world, ben, space, 'Take a picture of the meter');
  return { world, ada, ben, mira, space, source, target };
}

async function putAt(world: World, idea: TestIdea, space: TestSpace, category: keyof TestSpace['stages']) {
  await world.services.db.transaction((tx) =>
    tx.update(
      IdeaEntity,
      { communityId: world.communityId, id: idea.id },
      { stageId: space.stages[category], category },
    ),
  );
}

const refused = (message: string) => ({ __typename: 'NotPossible', message });

describe('who may merge', () => {
  it('is asked to sign in, and finds nothing where they may not look', async () => {
    const { world, ada, mira, source } = await place();
    const input = { sourceId: source.id, targetId: source.id, why: 'x' };
    expect(codeOf(await world.as(null).ask(MERGE, { input }))).toBe('UNAUTHENTICATED');
    const hidden = await postIdea(world, mira, await world.space('STAFF'));
    expect(await merging(world, ada, source, hidden)).toMatchObject({ __typename: 'NotFound' });
    expect(await merging(world, ada, hidden, source)).toMatchObject({ __typename: 'NotFound' });
    const preview = `query ($from: ID!, $to: ID!) {
      mergePreview(sourceId: $from, targetId: $to) { customers team both comments followers opensWords refusal }
    }`;
    const asked = async (who: TestMember, from: TestIdea, to: TestIdea): Promise<unknown> =>
      (await world.as(who).run<{ mergePreview: unknown }>(preview, { from: from.id, to: to.id }))
        .mergePreview;
    expect(await asked(ada, source, hidden)).toBeNull();
    expect(await asked(ada, hidden, source)).toBeNull();
    expect(await asked(mira, source, hidden)).toEqual({
      customers: 1,
      team: 0,
      both: 0,
      comments: 0,
      followers: 1,
      opensWords: false,
      refusal: words.targetHidden,
    });
  });

  it('lets staff merge any two, and authors only their own into their own', async () => {
    const { world, ada, ben, mira, space, source, target } = await place();
    expect(await merging(world, ben, source, target)).toMatchObject(refused(ideaWords.onlyAuthorOrStaff));
    expect(await merging(world, ada, source, target)).toMatchObject(refused(words.onlyOwn));
    const own = await postIdea(world, ada, space, 'Another one of mine');
    expect(await merging(world, ada, own, source)).toMatchObject({ __typename: 'IdeasMerged' });
    expect(await merging(world, mira, source, target)).toMatchObject({ __typename: 'IdeasMerged' });
  });

  it('needs words', async () => {
    const { world, mira, source, target } = await place();
    const input = { sourceId: source.id, targetId: target.id, why: ' ' };
    expect(await world.as(mira).run(MERGE, { input })).toMatchObject({
      mergeIdeas: { __typename: 'InvalidInput', fields: [{ path: 'why', code: 'REQUIRED' }] },
    });
  });
});

describe('what cannot be merged', () => {
  it('is an idea with itself', async () => {
    const { world, mira, source } = await place();
    expect(await merging(world, mira, source, source)).toMatchObject(refused(words.same));
  });

  it('is a source that goes on elsewhere, and a target that does: merge into that one', async () => {
    const { world, mira, ada, space, source, target } = await place();
    const third = await postIdea(world, ada, space, 'A third one');
    await merged(world, mira, source, target);
    expect(await merging(world, mira, source, third)).toMatchObject(refused(ideaWords.mergedAlready));
    expect(await merging(world, mira, third, source)).toMatchObject(refused(words.targetMerged));
    // The only way to a circle.
    expect(await merging(world, mira, target, source)).toMatchObject(refused(words.targetMerged));
  });

  it('is a source or target that was withdrawn', async () => {
    const { world, ada, mira, source, target } = await place();
    await world
      .as(ada)
      .run(`mutation { withdrawIdea(ideaId: "${source.id}") { ... on IdeaChanged { idea { id } } } }`);
    expect(await merging(world, mira, source, target)).toMatchObject(refused(ideaWords.withdrawn));
    expect(await merging(world, mira, target, source)).toMatchObject(refused(words.targetWithdrawn));
  });

  it('is a source or target that was shipped; a declined one can be', async () => {
    const { world, mira, space, source, target } = await place();
    await putAt(world, target, space, 'SHIPPED');
    expect(await merging(world, mira, source, target)).toMatchObject(refused(words.targetShipped));
    expect(await merging(world, mira, target, source)).toMatchObject(refused(ideaWords.shippedStands));
    const { ideaById } = await world
      .as(mira)
      .run<{ ideaById: { viewerCan: string[] } }>(`{ ideaById(id: "${target.id}") { viewerCan } }`);
    expect(ideaById.viewerCan, 'nor is it offered').not.toContain('MERGE');
    await putAt(world, target, space, 'DECLINED');
    expect(await merging(world, mira, source, target)).toMatchObject({ __typename: 'IdeasMerged' });
  });

  it('is what not everybody who saw the source could see, and what was said among few', async () => {
    const { world, ada, mira, source } = await place();
    const members = await world.space('MEMBERS');
    const team = await world.space('STAFF');
    const inMembers = await postIdea(world, ada, members, 'For members');
    const inTeam = await postIdea(world, mira, team, 'For the team');
    expect(await merging(world, mira, source, inMembers)).toMatchObject(refused(words.targetHidden));
    expect(await merging(world, mira, inMembers, inTeam)).toMatchObject(refused(words.targetHidden));
    expect(await merging(world, mira, inTeam, source)).toMatchObject(refused(words.teamWords));
    expect(await merging(world, ada, inMembers, source)).toMatchObject(refused(words.opensWords));
    expect(await merging(world, mira, inMembers, source)).toMatchObject({ __typename: 'IdeasMerged' });
  });
});

describe('what a merged idea refuses', () => {
  it('is support, its withdrawal, comments, answers, moves and every other change', async () => {
    const { world, ada, mira, space, source, target } = await place();
    await merged(world, mira, source, target);
    const one = async (who: TestMember, mutation: string): Promise<unknown> =>
      Object.values(
        await world.as(who).run<object>(`mutation { ${mutation} { __typename ... on Problem { message } } }`),
      )[0];
    const id = `ideaId: "${source.id}"`;
    expect(await one(ada, `supportIdea(input: { ${id}, importance: NICE })`)).toMatchObject(
      refused(ideaWords.noSupport.MERGED),
    );
    expect(await one(ada, `withdrawSupport(${id})`)).toMatchObject(refused(ideaWords.withdrawWhereItGoesOn));
    expect(
      await one(ada, `postComment(input: { threadId: "${source.threadId}", text: "Hello" })`),
    ).toMatchObject(refused(words.noCommentsHere));
    expect(await one(ada, `withdrawIdea(${id})`)).toMatchObject(refused(ideaWords.mergedAlready));
    expect(
      await one(mira, `moveIdea(input: { ${id}, spaceId: "${(await world.space()).id}" })`),
    ).toMatchObject(refused(ideaWords.mergedAlready));
    expect(
      await one(mira, `answerIdea(input: { ${id}, text: "Yes", stageId: "${space.stages.OPEN}" })`),
    ).toMatchObject(refused(ideaWords.mergedAlready));
    expect(
      await one(ada, `editIdea(input: { ${id}, title: "x", text: "y", fromRevision: 1 })`),
    ).toMatchObject(refused(ideaWords.noEdit));
  });
});

describe('what was suggested for a merged idea', () => {
  it('stays readable, takes no comments either, and can be taken back by its author', async () => {
    const { world, ada, ben, mira, source, target } = await place();
    const { id, thread, number } = await suggestionBy(world, ben, source, { text: 'Shorter.' });
    await merged(world, mira, source, target);
    const { suggestion } = await world
      .as(ben)
      .run<{ suggestion: { viewerCan: string[] } }>(READ, { idea: source.number, number });
    expect(suggestion.viewerCan).toEqual(['WITHDRAW']);
    const { postComment } = await world
      .as(ben)
      .run<{ postComment: object }>(
        `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Problem { message } } }`,
        { input: { threadId: thread.id, text: 'Hello' } },
      );
    expect(postComment).toMatchObject(refused(words.noCommentsHere));
    const takeBack = async (who: TestMember): Promise<unknown> =>
      world
        .as(who)
        .run(`mutation ($id: ID!) { withdrawSuggestion(suggestionId: $id) { __typename } }`, { id });
    expect(await takeBack(ada)).toEqual({ withdrawSuggestion: { __typename: 'NotPossible' } });
    expect(await takeBack(ben)).toEqual({ withdrawSuggestion: { __typename: 'SuggestionChanged' } });
  });
});

describe('who may undo', () => {
  it('is staff, and an author who merged their own', async () => {
    const { world, ada, ben, mira, space, source, target } = await place();
    const byMira = await merged(world, mira, source, target);
    expect(await undoing(world, ada, byMira)).toMatchObject(refused(words.onlyStaffUndoes));
    expect(await undoing(world, ben, byMira)).toMatchObject(refused(words.onlyStaffUndoes));
    expect(await undoing(world, mira, byMira)).toMatchObject({ __typename: 'MergeChanged' });
    expect(await undoing(world, mira, byMira)).toMatchObject(refused(words.undoneAlready));
    const own = await postIdea(world, ada, space, 'Another one of mine');
    const byAda = await merged(world, ada, own, source);
    expect(await undoing(world, ada, byAda)).toMatchObject({ __typename: 'MergeChanged' });
    expect(await undoing(world, mira, '0198c0de-0000-7000-8000-000000000000')).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is staff once fewer people see the other idea, and what the team replied there comes home as notes', async () => {
    const { world, ada, mira, source } = await place();
    const admin = world.as(await world.member('ADMIN', 'Olga'));
    const near = await world.space();
    const own = await postIdea(world, ada, near, 'Another one of mine');
    const parentId = await commentBy(world, ada, own.threadId, 'When?');
    const merge = await merged(world, ada, own, source);
    await commentBy(world, ada, source.threadId, 'Soon, please', { parentId });
    const close = `mutation ($id: ID!) { updateSpace(input: {
      spaceId: $id, name: "Ours", description: "x", cadenceDays: 5, visibility: STAFF }) { __typename } }`;
    const { idea } = await admin.run<{ idea: { space: { id: string } } }>(
      'query ($number: Int!) { idea(number: $number) { space { id } } }',
      { number: source.number },
    );
    expect(await admin.run(close, { id: idea.space.id })).toEqual({
      updateSpace: { __typename: 'SpaceChanged' },
    });
    await commentBy(world, mira, source.threadId, 'Not before spring, between us', { parentId });
    expect(await undoing(world, ada, merge)).toMatchObject(refused(words.opensReplies));
    expect(await undoing(world, mira, merge)).toMatchObject({ __typename: 'MergeChanged' });
    const read = `query ($id: ID!) { thread(id: $id) {
      commentCount comments(first: 5) { edges { node { text replies { text staffOnly } } } } } }`;
    const seen = (replies: object[]): object => ({
      thread: { commentCount: 2, comments: { edges: [{ node: { text: 'When?', replies } }] } },
    });
    const said = { text: 'Soon, please', staffOnly: false };
    const note = { text: 'Not before spring, between us', staffOnly: true };
    expect(await world.as(ada).run(read, { id: own.threadId })).toEqual(seen([said]));
    expect(await world.as(mira).run(read, { id: own.threadId })).toEqual(seen([said, note]));
  });
});
