import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { editBy, READ, sceneIn, SUGGEST, suggestionBy, TEXT, TITLE } from '../../test/suggestions.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const input = (ideaId: string, more: object = {}): { input: object } => ({
  input: { ideaId, fromRevision: 1, title: TITLE, text: `${TEXT} It is dark.`, why: 'So it is.', ...more },
});
const IN_LIST = `query ($number: Int!, $state: SuggestionState) { idea(number: $number) {
  openSuggestionCount
  suggestions(state: $state, first: 2) { totalCount edges { node { number state } } pageInfo { hasNextPage endCursor } }
} }`;

describe('suggesting an edit', () => {
  it('is for members who may see the idea and do not write it, while it takes edits', async () => {
    const { world, space, author, ben, idea } = await sceneIn(await inWorld());
    expect(codeOf(await world.as(null).ask(SUGGEST, input(idea.id)))).toBe('UNAUTHENTICATED');
    expect(await world.as(author).run(SUGGEST, input(idea.id))).toMatchObject({
      suggestEdit: { __typename: 'NotPossible', message: expect.stringContaining('simply change it') },
    });
    const staff = await world.member('STAFF');
    const hidden = await postIdea(world, staff, await world.space('STAFF'));
    expect(await world.as(ben).run(SUGGEST, input(hidden.id))).toMatchObject({
      suggestEdit: { __typename: 'NotFound' },
    });
    await world.services.db.connections.query(
      `update idea set category = 'SHIPPED', stage_id = $2 where id = $1`,
      [idea.id, space.stages.SHIPPED],
    );
    expect(await world.as(ben).run(SUGGEST, input(idea.id))).toMatchObject({
      suggestEdit: { __typename: 'NotPossible' },
    });
  });

  it.each([
    ['nothing but what is there', { text: TEXT }, [{ path: 'text', code: 'INVALID' }]],
    ['no reason', { why: ' ' }, [{ path: 'why', code: 'REQUIRED' }]],
    ['a reason longer than a sentence', { why: 'a'.repeat(301) }, [{ path: 'why', code: 'TOO_LONG' }]],
    ['no title', { title: '' }, [{ path: 'title', code: 'REQUIRED' }]],
    ['a title without end', { title: 'a'.repeat(121) }, [{ path: 'title', code: 'TOO_LONG' }]],
    ['a text without end', { text: 'a'.repeat(10_001) }, [{ path: 'text', code: 'TOO_LONG' }]],
    ['a revision to come', { fromRevision: 2 }, [{ path: 'fromRevision', code: 'UNKNOWN' }]],
    ['no revision', { fromRevision: 0 }, [{ path: 'fromRevision', code: 'OUT_OF_RANGE' }]],
    [
      'an image that is not there',
      { text: '![A meter](image:00000000-0000-4000-8000-000000000000-10x10)' },
      [{ path: 'text', code: 'UNKNOWN' }],
    ],
    ['an id that is none', { replaces: 'x' }, [{ path: 'replaces', code: 'UNKNOWN' }]],
    [
      'one to replace that is not there',
      { replaces: '00000000-0000-4000-8000-000000000000' },
      [{ path: 'replaces', code: 'UNKNOWN' }],
    ],
  ])('refuses %s', async (_name, more, fields) => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    expect(await world.as(ben).run(SUGGEST, input(idea.id, more))).toMatchObject({
      suggestEdit: { __typename: 'InvalidInput', fields },
    });
  });

  it('lists none where there are none', async () => {
    const { world, idea } = await sceneIn(await inWorld());
    expect(await world.as(null).run(IN_LIST, { number: idea.number })).toEqual({
      idea: {
        openSuggestionCount: 0,
        suggestions: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
      },
    });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 1 })).toEqual({ suggestion: null });
    expect(await world.as(null).run(READ, { idea: -1, number: 2_147_483_647 })).toEqual({ suggestion: null });
  });

  it('shows what would change, why, and how old it is', async () => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    expect(await world.as(ben).run(SUGGEST, input(idea.id))).toMatchObject({
      suggestEdit: {
        nowFollowing: true,
        suggestion: {
          number: 1,
          state: 'OPEN',
          path: `/ideas/${idea.number}-read-the-meter-from-a-photo/suggestions/1`,
        },
      },
    });
    world.clock.advance({ hours: 20 });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: {
        why: 'So it is.',
        baseTitle: TITLE,
        baseText: TEXT,
        title: TITLE,
        text: `${TEXT} It is dark.`,
        ageDays: 1,
        author: { name: 'Ben Okafor' },
        viewerCan: [],
        merge: null,
        decidedAt: null,
      },
    });
  });

  it('stops at three open ones for an idea, and says which and how old they are', async () => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    await suggestionBy(world, ben, idea, { text: 'One.' });
    world.clock.advance({ days: 2 });
    await suggestionBy(world, ben, idea, { text: 'Two.' });
    const third = await suggestionBy(world, ben, idea, { text: 'Three.' });
    expect(await world.as(ben).run(SUGGEST, input(idea.id))).toMatchObject({
      suggestEdit: {
        code: 'SUGGESTIONS_OPEN',
        message: expect.stringContaining('the oldest for 2 days'),
        open: [
          { number: 1, ageDays: 2 },
          { number: 2, ageDays: 0 },
          { number: 3, ageDays: 0 },
        ],
      },
    });
    // One more in the place of another is no more.
    await suggestionBy(world, ben, idea, { text: 'Four.', replaces: third.id });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 3 })).toMatchObject({
      suggestion: { state: 'SUPERSEDED', supersededBy: { number: 4 }, text: 'Three.' },
    });
    expect(await world.as(null).run(IN_LIST, { number: idea.number, state: 'OPEN' })).toMatchObject({
      idea: {
        openSuggestionCount: 3,
        suggestions: {
          totalCount: 3,
          edges: [{ node: { number: 4 } }, { node: { number: 2 } }],
          pageInfo: { hasNextPage: true },
        },
      },
    });
  });

  it('stops at three also when ten are sent at once', async () => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        world
          .as(ben)
          .run<{ suggestEdit: { __typename: string } }>(SUGGEST, input(idea.id, { text: `Version ${n}.` })),
      ),
    );
    const posted = sent.filter(({ suggestEdit }) => suggestEdit.__typename === 'SuggestionPosted');
    expect(posted).toHaveLength(3);
    expect(await world.as(null).run(IN_LIST, { number: idea.number })).toMatchObject({
      idea: { openSuggestionCount: 3 },
    });
  });

  it('can begin with an older revision, and then shows both put together', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    await editBy(world, author, idea, { text: TEXT.replace('steep', 'very steep') });
    await suggestionBy(world, ben, idea, { text: TEXT.replace('small', 'tiny') });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: {
        merge: {
          isClean: true,
          title: TITLE,
          text: 'The stairs are very steep and the digits are tiny.',
        },
      },
    });
  });
});

describe('withdrawing a suggestion', () => {
  const WITHDRAW = `mutation ($suggestionId: ID!) { withdrawSuggestion(suggestionId: $suggestionId) {
    __typename ... on SuggestionChanged { suggestion { state viewerCan } } ... on Problem { message } } }`;

  it('is for who suggested it; it stays readable and is done once', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id: suggestionId } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    expect(await world.as(author).run(WITHDRAW, { suggestionId })).toMatchObject({
      withdrawSuggestion: { __typename: 'NotPossible' },
    });
    expect(await world.as(ben).run(WITHDRAW, { suggestionId: 'x' })).toMatchObject({
      withdrawSuggestion: { __typename: 'InvalidInput' },
    });
    expect(await world.as(ben).run(WITHDRAW, { suggestionId })).toMatchObject({
      withdrawSuggestion: { suggestion: { state: 'WITHDRAWN', viewerCan: ['COMMENT'] } },
    });
    expect(await world.as(ben).run(WITHDRAW, { suggestionId })).toMatchObject({
      withdrawSuggestion: { __typename: 'NotPossible', message: 'This suggestion was withdrawn.' },
    });
    expect(await world.as(null).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: { state: 'WITHDRAWN', text: 'Shorter.' },
    });
  });
});

describe('supporting a suggestion', () => {
  const support = (
    field: string,
  ): string => `mutation ($suggestionId: ID!) { ${field}(suggestionId: $suggestionId) {
    __typename ... on SuggestionChanged { suggestion { supporterCount viewerSupports } } ... on Problem { message } } }`;

  it('is for members other than its author, once each, also when said twice at once', async () => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    const { id: suggestionId } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const give = support('supportSuggestion');
    expect(codeOf(await world.as(null).ask(give, { suggestionId }))).toBe('UNAUTHENTICATED');
    expect(await world.as(ben).run(give, { suggestionId })).toMatchObject({
      supportSuggestion: { __typename: 'NotPossible' },
    });
    const people = await Promise.all(Array.from({ length: 5 }, () => world.member()));
    await Promise.all(
      people.flatMap((person) => [1, 2].map(() => world.as(person).run(give, { suggestionId }))),
    );
    const [first] = people;
    expect(await world.as(first ?? null).run(READ, { idea: idea.number, number: 1 })).toMatchObject({
      suggestion: { supporterCount: 5, viewerSupports: true },
    });
    expect(
      await world.as(first ?? null).run(support('withdrawSuggestionSupport'), { suggestionId }),
    ).toMatchObject({
      withdrawSuggestionSupport: { suggestion: { supporterCount: 4, viewerSupports: false } },
    });
  });
});
