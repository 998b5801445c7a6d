import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const POST = `mutation ($input: PostIdeaInput!, $key: UUID) {
  postIdea(input: $input, idempotencyKey: $key) {
    __typename
    ... on IdeaPosted { nowFollowing idea { id number path title revision author { name } postedBy { name }
      support { customers team matters } viewerVote { importance revision } viewerFollows stage { category } } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;
const words = { title: 'Read the meter from a photo', text: 'The stairs are **steep**.' };

describe('posting an idea', () => {
  it('is for members who have signed in', async () => {
    const world = await inWorld();
    const space = await world.space();
    const result = await world.as(null).ask(POST, { input: { spaceId: space.id, ...words } });
    expect(codeOf(result)).toBe('UNAUTHENTICATED');
  });

  it('answers alike for a space that is hidden and one that is not there', async () => {
    const world = await inWorld();
    const customer = world.as(await world.member());
    const hidden = await world.space('STAFF');
    const post = async (spaceId: string): Promise<unknown> =>
      customer.run(POST, { input: { spaceId, ...words } });
    const answer = await post(hidden.id);
    expect(answer).toMatchObject({ postIdea: { __typename: 'NotFound' } });
    expect(await post('00000000-0000-7000-8000-000000000000')).toEqual(answer);
  });

  it('gives the author their own support, a following and the open stage', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member('CUSTOMER', 'Rosa Okafor');
    const result = await world.as(rosa).run(POST, { input: { spaceId: space.id, ...words } });
    expect(result).toMatchObject({
      postIdea: {
        nowFollowing: true,
        idea: {
          number: 1,
          path: '/ideas/1-read-the-meter-from-a-photo',
          revision: 1,
          author: { name: 'Rosa Okafor' },
          postedBy: null,
          support: { customers: 1, team: 0, matters: 1 },
          viewerVote: { importance: 'MATTERS', revision: 1 },
          viewerFollows: true,
          stage: { category: 'OPEN' },
        },
      },
    });
  });

  it('names each field that cannot be taken', async () => {
    const world = await inWorld();
    const space = await world.space();
    const input = { spaceId: space.id, title: ' \u200b ', text: 'x'.repeat(10_001), tagIds: [space.id] };
    const result = await world.as(await world.member()).run(POST, { input });
    expect(result).toMatchObject({
      postIdea: {
        fields: [
          { path: 'title', code: 'REQUIRED' },
          { path: 'text', code: 'TOO_LONG' },
        ],
      },
    });
  });

  it('refuses a tag of another space beside the field, and writes nothing', async () => {
    const world = await inWorld();
    const space = await world.space();
    const author = await world.member();
    const input = { spaceId: space.id, ...words, tagIds: [space.id] };
    expect(await world.as(author).run(POST, { input })).toMatchObject({
      postIdea: { fields: [{ path: 'tagIds', code: 'UNKNOWN' }] },
    });
    expect(await world.as(author).run('{ ideas(sort: NEWEST) { totalCount } }')).toEqual({
      ideas: { totalCount: 0 },
    });
  });

  it('happens once for one key, also when asked fifty times at the same moment', async () => {
    const world = await inWorld();
    const space = await world.space();
    const author = world.as(await world.member());
    const variables = { input: { spaceId: space.id, ...words }, key: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => author.ask(POST, variables)));
    const ids = new Set(
      answers.map(({ data, errors }) => {
        expect(errors).toBeUndefined();
        return (data as { postIdea: { idea: { id: string } } }).postIdea.idea.id;
      }),
    );
    expect(ids.size).toBe(1);
    expect(await author.run('{ ideas(sort: NEWEST) { totalCount } }')).toEqual({ ideas: { totalCount: 1 } });

    const other = { ...variables, input: { ...variables.input, title: 'Something else' } };
    expect(codeOf(await author.ask(POST, other))).toBe('CONFLICT');
  });

  it('finds one person when two of staff post for a new address at the same moment', async () => {
    const world = await inWorld();
    const space = await world.space();
    const input = { spaceId: space.id, ...words, onBehalfOf: { name: 'Edith', email: 'edith@example.org' } };
    const staff = await Promise.all([1, 2, 3].map(() => world.member('STAFF')));
    const posted = await Promise.all(
      staff.map((who) =>
        world.as(who).run<{ postIdea: { idea: { author: { name: string } } } }>(POST, { input }),
      ),
    );
    expect(posted.map(({ postIdea: { idea } }) => idea.author.name)).toEqual(['Edith', 'Edith', 'Edith']);
    const { members } = await world
      .as(await world.member('ADMIN'))
      .run<{ members: { totalCount: number } }>('{ members(search: "Edith") { totalCount } }');
    expect(members.totalCount).toBe(1);
  });

  it('can be done by staff for a customer, who owns it; a customer cannot speak for others', async () => {
    const world = await inWorld();
    const space = await world.space();
    const onBehalfOf = { name: 'Jonas Hale', email: 'Jonas@Example.org ' };
    const input = { spaceId: space.id, ...words, onBehalfOf };
    expect(await world.as(await world.member()).run(POST, { input })).toMatchObject({
      postIdea: { __typename: 'NotPossible' },
    });
    const staff = world.as(await world.member('STAFF', 'Mira Sandoval'));
    expect(await staff.run(POST, { input })).toMatchObject({
      postIdea: {
        idea: {
          author: { name: 'Jonas Hale' },
          postedBy: { name: 'Mira Sandoval' },
          support: { customers: 1, team: 0 },
          viewerVote: null,
        },
      },
    });
    // The same address is the same person.
    await staff.run(POST, {
      input: { ...input, onBehalfOf: { name: 'J. Hale', email: 'jonas@example.org' } },
    });
    const { ideas } = await staff.run<{ ideas: { edges: { node: { author: { id: string } } }[] } }>(
      '{ ideas(sort: NEWEST) { edges { node { author { id } } } } }',
    );
    expect(new Set(ideas.edges.map(({ node }) => node.author.id)).size).toBe(1);
  });

  it('for somebody of the team counts as the team\u2019s support, and nobody waits', async () => {
    const world = await inWorld();
    const leah = await world.member('STAFF', 'Leah');
    const input = { spaceId: (await world.space()).id, ...words, onBehalfOf: { memberId: leah.id } };
    const { postIdea: posted } = await world
      .as(await world.member('STAFF'))
      .run<{ postIdea: { idea: { id: string } } }>(POST, { input });
    expect(posted.idea).toMatchObject({ support: { customers: 0, team: 1 } });
    const document = `{ ideaById(id: "${posted.idea.id}") { waiting { days } } }`;
    expect(await world.as(null).run(document)).toEqual({ ideaById: { waiting: null } });
  });

  it('is refused for a customer where they could not read it', async () => {
    const world = await inWorld();
    const inside = await world.space('STAFF');
    const [mira, rosa] = [await world.member('STAFF'), await world.member()];
    const input = { spaceId: inside.id, ...words, onBehalfOf: { memberId: rosa.id } };
    expect(await world.as(mira).run(POST, { input })).toMatchObject({
      postIdea: { __typename: 'NotPossible' },
    });
    expect(await world.as(mira).run(POST, { input: { spaceId: inside.id, ...words } })).toMatchObject({
      postIdea: { __typename: 'IdeaPosted' },
    });
  });
});

describe('changing an idea', () => {
  const EDIT = `mutation ($input: EditIdeaInput!) {
    editIdea(input: $input) {
      __typename
      ... on IdeaChanged { idea { revision title path revisions { number title author { name } } } }
      ... on EditConflict { currentRevision currentTitle currentText merge { title text isClean } }
    }
  }`;

  it('is for its author, keeps every revision, and loses nobody else\u2019s words', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member('CUSTOMER', 'Rosa Okafor');
    const idea = await postIdea(world, rosa, space);
    const input = {
      ideaId: idea.id,
      title: 'Read the meter by photo',
      text: 'Let me correct a digit.',
      fromRevision: 1,
    };

    expect(await world.as(await world.member('STAFF')).run(EDIT, { input })).toMatchObject({
      editIdea: { __typename: 'NotPossible' },
    });
    expect(await world.as(rosa).run(EDIT, { input })).toMatchObject({
      editIdea: {
        idea: {
          revision: 2,
          path: '/ideas/1-read-the-meter-by-photo',
          revisions: [
            { number: 2, title: 'Read the meter by photo', author: { name: 'Rosa Okafor' } },
            { number: 1, title: 'Read the meter from a photo' },
          ],
        },
      },
    });
    expect(await world.as(rosa).run(EDIT, { input })).toEqual({
      editIdea: {
        __typename: 'EditConflict',
        currentRevision: 2,
        currentTitle: input.title,
        currentText: input.text,
        merge: { title: input.title, text: input.text, isClean: true },
      },
    });
    // Sending what stands already is no new revision.
    expect(await world.as(rosa).run(EDIT, { input: { ...input, fromRevision: 2 } })).toMatchObject({
      editIdea: { idea: { revision: 2 } },
    });
  });

  it('withdraws it from everybody but author and staff, and puts it back', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member();
    const idea = await postIdea(world, rosa, space);
    const change = (name: string): string =>
      `mutation { ${name}(ideaId: "${idea.id}") { __typename ... on IdeaChanged { idea { viewerCan } } } }`;
    const seen = async (who: Parameters<typeof world.as>[0]): Promise<unknown> =>
      (await world.as(who).run<{ idea: unknown }>(`{ idea(number: ${idea.number}) { id } }`)).idea;

    expect(await world.as(await world.member()).run(change('withdrawIdea'))).toMatchObject({
      withdrawIdea: { __typename: 'NotPossible' },
    });
    expect(await world.as(rosa).run(change('withdrawIdea'))).toEqual({
      withdrawIdea: { __typename: 'IdeaChanged', idea: { viewerCan: ['RESTORE'] } },
    });
    expect(await seen(null)).toBeNull();
    expect(await seen(await world.member())).toBeNull();
    expect(await seen(rosa)).not.toBeNull();
    expect(await seen(await world.member('STAFF'))).not.toBeNull();
    await world.as(rosa).run(change('restoreIdea'));
    expect(await seen(null)).not.toBeNull();
  });

  it('moves between spaces by staff, keeping the category, and goes where fewer can see it', async () => {
    const world = await inWorld();
    const [from, to] = [await world.space('PUBLIC'), await world.space('STAFF')];
    const [rosa, mira] = [await world.member(), await world.member('STAFF')];
    const idea = await postIdea(world, mira, from);
    const move = `mutation { moveIdea(input: { ideaId: "${idea.id}", spaceId: "${to.id}" }) {
      __typename ... on IdeaChanged { idea { space { slug } stage { id } } } } }`;
    expect(codeOf(await world.as(rosa).ask(move))).toBe('FORBIDDEN');
    expect(await world.as(await world.member('STAFF')).run(move)).toMatchObject({
      moveIdea: { idea: { space: { slug: to.slug }, stage: { id: to.stages.OPEN } } },
    });
    expect(
      await world.as(rosa).run(`{ ideaById(id: "${idea.id}") { id } thread(id: "${idea.threadId}") { id } }`),
    ).toEqual({
      ideaById: null,
      thread: null,
    });
  });

  it('does not move out of the sight of its author', async () => {
    const world = await inWorld();
    const rosa = await world.member();
    const idea = await postIdea(world, rosa, await world.space('PUBLIC'));
    const moveTo = (
      spaceId: string,
    ) => `mutation { moveIdea(input: { ideaId: "${idea.id}", spaceId: "${spaceId}" }) {
      __typename ... on Problem { message } } }`;
    const staff = world.as(await world.member('STAFF'));
    expect(await staff.run(moveTo((await world.space('STAFF')).id))).toMatchObject({
      moveIdea: { __typename: 'NotPossible', message: expect.stringContaining('could no longer see it') },
    });
    expect(await world.as(rosa).run(`{ ideaById(id: "${idea.id}") { id } }`)).toEqual({
      ideaById: { id: idea.id },
    });
    expect(await staff.run(moveTo((await world.space('MEMBERS')).id))).toMatchObject({
      moveIdea: { __typename: 'IdeaChanged' },
    });
  });
});
