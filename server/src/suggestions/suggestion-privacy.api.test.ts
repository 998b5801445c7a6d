import { describe, expect, it } from 'vitest';
import { inboxOf, summary } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { accept, DECLINE, leaves, READ, sceneIn, suggestionBy, TEXT } from '../../test/suggestions.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const seen = async (world: World, who: TestMember | null, idea: number): Promise<string | null> => {
  const { suggestion } = await world
    .as(who)
    .run<{ suggestion: { state: string } | null }>(READ, { idea, number: 1 });
  return suggestion?.state ?? null;
};
const found = async (world: World, who: TestMember | null, query: string): Promise<string[]> => {
  const { search } = await world
    .as(who)
    .run<{ search: { edges: { node: { path: string } }[] } }>(
      `query ($query: String!) { search(query: $query) { edges { node { path } } } }`,
      { query },
    );
  return search.edges.map(({ node }) => node.path);
};
const canAccept = async (world: World, who: TestMember, idea: number): Promise<boolean> => {
  const { suggestion } = await world
    .as(who)
    .run<{ suggestion: { viewerCan: string[] } }>(READ, { idea, number: 1 });
  return suggestion.viewerCan.includes('ACCEPT');
};
const NAME = `mutation ($ideaId: ID!, $memberId: ID!) { nameDecider(ideaId: $ideaId, memberId: $memberId) {
  __typename ... on IdeaChanged { idea { deciders { name } } } ... on InvalidInput { fields { path code message } } ... on Problem { message } } }`;
const DECIDERS = `query ($number: Int!) { idea(number: $number) { deciders { name } } }`;

describe('whoever may see the idea, and nobody else', () => {
  it('sees its suggestions: in a space for members only members', async () => {
    const world = await inWorld();
    const [author, ben] = [await world.member(), await world.member()];
    const idea = await postIdea(world, author, await world.space('MEMBERS'));
    await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    expect(await seen(world, null, idea.number)).toBeNull();
    expect(await seen(world, await world.member(), idea.number)).toBe('OPEN');
  });

  it('sees them after the idea was withdrawn, restored and moved, and so it is with what is said there', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const [stranger, staff] = [await world.member(), await world.member('STAFF')];
    const { thread, path } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const comment = await commentBy(world, stranger, thread.id, 'A peculiar xylophone.');
    expect(await found(world, null, 'xylophone')).toEqual([`${path}#comment-${comment}`]);
    const run = async (who: TestMember, name: string): Promise<unknown> =>
      world
        .as(who)
        .run(`mutation ($ideaId: ID!) { ${name}(ideaId: $ideaId) { __typename } }`, { ideaId: idea.id });

    await run(author, 'withdrawIdea');
    for (const who of [null, stranger, ben]) {
      expect(await seen(world, who, idea.number)).toBeNull();
      expect(await found(world, who, 'xylophone')).toEqual([]);
    }
    expect(await seen(world, author, idea.number)).toBe('OPEN');
    expect(await seen(world, staff, idea.number)).toBe('OPEN');
    // Nothing that leads to it is left in anybody's lists either.
    expect(await inboxOf(world, ben)).toEqual([]);
    expect(
      await world.as(ben).run(`{ viewer { follows { edges { node { subject { __typename } } } } } }`),
    ).toEqual({
      viewer: { follows: { edges: [] } },
    });
    await run(author, 'restoreIdea');
    expect(await seen(world, null, idea.number)).toBe('OPEN');
    expect(await found(world, null, 'xylophone')).toHaveLength(1);

    const members = await world.space('MEMBERS');
    await world
      .as(staff)
      .run(`mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename } }`, {
        input: { ideaId: idea.id, spaceId: members.id },
      });
    expect(await seen(world, null, idea.number)).toBeNull();
    expect(await found(world, null, 'xylophone')).toEqual([]);
    expect(await seen(world, stranger, idea.number)).toBe('OPEN');
    expect(await found(world, stranger, 'xylophone')).toHaveLength(1);
  });
});

describe('what is said about a suggestion', () => {
  it('is no word on the idea: it changes neither who spoke last nor who waits', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const staff = await world.member('STAFF');
    const { thread } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const read = async (): Promise<unknown> =>
      world
        .as(null)
        .run(
          `query ($n: Int!) { idea(number: $n) { commentCount lastWord { kind at } waiting { since } } }`,
          {
            n: idea.number,
          },
        );
    const before = await read();
    await commentBy(world, ben, thread.id, 'What do you think?');
    await commentBy(world, staff, thread.id, 'I like it.');
    expect(await read()).toEqual(before);
    // Author and suggester follow it, each as who they are.
    expect(await summary(world, author)).toEqual(['COMMENT AUTHOR 2', 'SUGGESTION AUTHOR 1']);
    expect(await summary(world, ben)).toEqual(['COMMENT SUGGESTED 1']);
  });
});

describe('news of a suggestion', () => {
  it('reaches everybody it concerns once, with the reason, and leads to its page', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const [cleo, dora, stranger] = [await world.member(), await world.member(), await world.member()];
    const { id, path, thread } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    expect(await inboxOf(world, author)).toMatchObject([
      {
        kind: 'SUGGESTION',
        reason: 'AUTHOR',
        path,
        excerpt: 'It reads better.',
        actors: [{ name: ben.name }],
      },
    ]);
    await world
      .as(cleo)
      .run(`mutation ($id: ID!) { supportSuggestion(suggestionId: $id) { __typename } }`, { id });
    await world.as(dora).run(`mutation ($id: ID!) { followThread(threadId: $id) { __typename } }`, {
      id: thread.id,
    });
    await world.as(author).run(DECLINE, { input: { suggestionId: id, reason: 'It says less.' } });
    expect(await inboxOf(world, ben)).toMatchObject([
      { kind: 'SUGGESTION_DECIDED', reason: 'SUGGESTED', path, excerpt: 'It says less.' },
    ]);
    expect(await summary(world, cleo)).toEqual(['SUGGESTION_DECIDED SUPPORTING 1']);
    expect(await summary(world, dora)).toEqual(['SUGGESTION_DECIDED FOLLOWING 1']);
    expect(await summary(world, stranger)).toEqual([]);
    expect(await summary(world, author)).toEqual(['SUGGESTION AUTHOR 1']);
  });
});

describe('who decides', () => {
  it('is always somebody: with the author gone the owner of the space, or else anyone of staff', async () => {
    const { world, space, author, ben, idea } = await sceneIn(await inWorld());
    const [mira, noor] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Noor')];
    const { id } = await suggestionBy(world, ben, idea, { text: `${TEXT} One.` });
    expect(await canAccept(world, mira, idea.number)).toBe(false);
    await leaves(world, author);
    expect(await world.as(null).run(DECIDERS, { number: idea.number })).toEqual({ idea: { deciders: [] } });
    expect(await canAccept(world, mira, idea.number)).toBe(true);
    expect(await canAccept(world, ben, idea.number)).toBe(false);
    await world.services.db.connections.query('update space set default_owner_id = $2 where id = $1', [
      space.id,
      noor.id,
    ]);
    world.services.db.kept.forgetAll();
    expect(await world.as(null).run(DECIDERS, { number: idea.number })).toEqual({
      idea: { deciders: [{ name: 'Noor' }] },
    });
    expect(await canAccept(world, mira, idea.number)).toBe(false);
    expect(await accept(world, mira, id)).toMatchObject({ __typename: 'NotPossible' });
    expect(await canAccept(world, noor, idea.number)).toBe(true);
    await leaves(world, noor);
    expect(await accept(world, mira, id)).toMatchObject({ suggestion: { state: 'ACCEPTED' } });
  });

  it('is not the suggester, also where they alone would decide: then anyone else of staff does', async () => {
    const world = await inWorld();
    const [mira, noor] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Noor')];
    const [author, admin] = [await world.member(), await world.member('ADMIN')];
    const idea = await postIdea(world, author, await world.space());
    await leaves(world, author);
    await world.as(noor).run(NAME, { ideaId: idea.id, memberId: mira.id });
    await suggestionBy(world, mira, idea, { text: 'Shorter.' });
    expect(await canAccept(world, mira, idea.number)).toBe(false);
    expect(await canAccept(world, noor, idea.number)).toBe(true);
    // Anyone may, so somebody is told.
    expect(await summary(world, admin)).toEqual(['SUGGESTION RESPONSIBLE 1']);
    expect(await summary(world, noor)).toEqual([]);
  });

  it('is a co-author too, as soon as one came by a suggestion', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const cleo = await world.member();
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.', wantsCoAuthorship: true });
    const other = await suggestionBy(world, cleo, idea, { text: 'Other.' });
    expect(await accept(world, ben, other.id)).toMatchObject({ __typename: 'NotPossible' });
    await accept(world, author, id);
    expect(await accept(world, ben, other.id, { fromRevision: 2, title: 'One', text: 'Two' })).toMatchObject({
      suggestion: { state: 'ACCEPTED', decidedBy: { name: 'Ben Okafor' } },
    });
  });

  it('can be named by staff for an idea of the team, and hears of what is open', async () => {
    const world = await inWorld();
    const [mira, noor] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Noor')];
    const ben = await world.member();
    const idea = await postIdea(world, mira, await world.space());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const variables = { ideaId: idea.id, memberId: noor.id };
    await expect(world.as(ben).run(NAME, variables)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await world.as(mira).run(NAME, { ...variables, memberId: ben.id })).toMatchObject({
      nameDecider: { __typename: 'InvalidInput', fields: [{ path: 'memberId', code: 'UNKNOWN' }] },
    });
    expect(await world.as(mira).run(NAME, variables)).toEqual({
      nameDecider: { __typename: 'IdeaChanged', idea: { deciders: [{ name: 'Mira' }, { name: 'Noor' }] } },
    });
    expect(await summary(world, noor)).toEqual(['SUGGESTION RESPONSIBLE 1']);
    const admin = await world.member('ADMIN');
    const become = async (role: string): Promise<unknown> =>
      world
        .as(admin)
        .run(`mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }`, {
          input: { memberId: noor.id, role },
        });
    // Whoever leaves the team decides for it no longer.
    await become('CUSTOMER');
    expect(await world.as(null).run(DECIDERS, { number: idea.number })).toEqual({
      idea: { deciders: [{ name: 'Mira' }] },
    });
    await become('STAFF');
    await world.as(mira).run(NAME, variables);
    expect(await accept(world, noor, id)).toMatchObject({ suggestion: { state: 'ACCEPTED' } });
    const own = await postIdea(world, ben, await world.space());
    expect(await world.as(mira).run(NAME, { ideaId: own.id, memberId: noor.id })).toMatchObject({
      nameDecider: { __typename: 'NotPossible' },
    });
  });
});
