import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { miscounted, rollUpVotes } from './vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);

const SUPPORT = `mutation ($input: SupportIdeaInput!) {
  supportIdea(input: $input) {
    __typename
    ... on SupportChanged { nowFollowing idea { support { customers team blocks matters nice } viewerVote { importance reason revision } } }
    ... on Problem { message }
  }
}`;
const WITHDRAW = `mutation ($ideaId: ID!) {
  withdrawSupport(ideaId: $ideaId) { ... on SupportChanged { idea { support { customers team } viewerVote { id } viewerFollows } } ... on Problem { message } }
}`;

async function supportOf(world: World, number: number): Promise<unknown> {
  const { idea } = await world
    .as(null)
    .run<{ idea: { support: unknown } }>(
      `{ idea(number: ${number}) { support { customers team blocks matters nice } } }`,
    );
  return idea.support;
}

async function answer(world: World, staff: TestMember, ideaId: string, stageId: string): Promise<void> {
  const { answerIdea } = await world
    .as(staff)
    .run<{ answerIdea: { __typename: string } }>(
      `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`,
      {
        input: {
          ideaId,
          stageId,
          text: 'We looked at it together.',
          reason: 'It costs more than it helps.',
          constraint: 'Two people, one year.',
          serves: 'Nobody waits in vain.',
          wouldChange: 'Meters with an interface.',
          noReviewReason: 'The meters stay for ten years.',
        },
      },
    );
  expect(answerIdea.__typename).toBe('AnswerGiven');
}

describe('supporting an idea', () => {
  it('is for members, and for ideas they may see', async () => {
    const world = await inWorld();
    const staff = await world.member('STAFF');
    const idea = await postIdea(world, staff, await world.space('STAFF'));
    const variables = { input: { ideaId: idea.id } };
    expect(codeOf(await world.as(null).ask(SUPPORT, variables))).toBe('UNAUTHENTICATED');
    expect(await world.as(await world.member()).run(SUPPORT, variables)).toMatchObject({
      supportIdea: { __typename: 'NotFound' },
    });
  });

  it('counts a customer once, says how much it matters, and can change and go as often as one likes', async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member('STAFF'), await world.space());
    const ana = world.as(await world.member('CUSTOMER', 'Ana Nowak'));
    const give = async (importance: string, reason?: string): Promise<unknown> =>
      ana.run(SUPPORT, { input: { ideaId: idea.id, importance, reason } });

    expect(await give('NICE')).toMatchObject({
      supportIdea: {
        nowFollowing: true,
        idea: {
          support: { customers: 1, team: 1, blocks: 0, nice: 1 },
          viewerVote: { importance: 'NICE', reason: null },
        },
      },
    });
    expect(await give('BLOCKS_ME', ' I  cannot  climb the stairs. ')).toMatchObject({
      supportIdea: {
        nowFollowing: false,
        idea: {
          support: { customers: 1, team: 1, blocks: 1, nice: 0 },
          viewerVote: { importance: 'BLOCKS_ME', reason: 'I cannot climb the stairs.', revision: 1 },
        },
      },
    });
    for (let round = 0; round < 3; round += 1) {
      expect(await ana.run(WITHDRAW, { ideaId: idea.id })).toEqual({
        withdrawSupport: {
          idea: { support: { customers: 0, team: 1 }, viewerVote: null, viewerFollows: true },
        },
      });
      await rollUpVotes.run(world.services);
      await give('MATTERS');
    }
    expect(await supportOf(world, idea.number)).toEqual({
      customers: 1,
      team: 1,
      blocks: 0,
      matters: 1,
      nice: 0,
    });
    expect(await world.services.db.rows(miscounted)).toEqual([]);
  });

  it('is possible for a declined idea, and not for a shipped one', async () => {
    const world = await inWorld();
    const space = await world.space();
    const staff = await world.member('STAFF');
    const author = await world.member();
    const idea = await postIdea(world, author, space);
    const ana = world.as(await world.member());
    const variables = { input: { ideaId: idea.id } };
    await confirmedReadBack(world, staff, author, idea.id);
    await answer(world, staff, idea.id, space.stages.DECLINED);
    expect(await ana.run(SUPPORT, variables)).toMatchObject({
      supportIdea: { __typename: 'SupportChanged' },
    });
    await answer(world, staff, idea.id, space.stages.SHIPPED);
    expect(await ana.run(SUPPORT, variables)).toMatchObject({
      supportIdea: {
        __typename: 'NotPossible',
        message: 'This is built already, so it takes no more support.',
      },
    });
    expect(await ana.run(WITHDRAW, { ideaId: idea.id })).toMatchObject({
      withdrawSupport: { idea: { viewerVote: null } },
    });
  });

  it('stays exact when many people vote and take back at the same moment', async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member('STAFF'), await world.space());
    const people = await Promise.all(Array.from({ length: 40 }, () => world.member()));
    await Promise.all(
      people.flatMap((person, n) => {
        const voice = world.as(person);
        const give = (): Promise<unknown> => voice.run(SUPPORT, { input: { ideaId: idea.id } });
        // Everybody votes twice at once; every second person takes it back meanwhile.
        return n % 2 === 0 ? [give(), give()] : [give().then(() => voice.run(WITHDRAW, { ideaId: idea.id }))];
      }),
    );
    await Promise.all([rollUpVotes.run(world.services), rollUpVotes.run(world.services)]);
    expect(await supportOf(world, idea.number)).toMatchObject({ customers: 20, team: 1, matters: 20 });
    expect(await world.services.db.rows(miscounted)).toEqual([]);
  });

  it('answers a change of role by counting beside instead of in', async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member('STAFF'), await world.space());
    const [sam, admin] = [await world.member(), await world.member('ADMIN')];
    await world.as(sam).run(SUPPORT, { input: { ideaId: idea.id, importance: 'BLOCKS_ME' } });
    const change = async (role: string): Promise<unknown> =>
      world
        .as(admin)
        .run(
          `mutation { changeMemberRole(input: { memberId: "${sam.id}", role: ${role} }) { ... on MemberChanged { member { role } } } }`,
        );
    await change('STAFF');
    expect(await supportOf(world, idea.number)).toEqual({
      customers: 0,
      team: 2,
      blocks: 0,
      matters: 0,
      nice: 0,
    });
    await change('CUSTOMER');
    expect(await supportOf(world, idea.number)).toEqual({
      customers: 1,
      team: 1,
      blocks: 1,
      matters: 0,
      nice: 0,
    });
  });

  it('does not follow again for somebody who stopped on purpose', async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member(), await world.space());
    const ana = world.as(await world.member());
    const variables = { input: { ideaId: idea.id } };
    await ana.run(SUPPORT, variables);
    await ana.run(`mutation { unfollowThread(threadId: "${idea.threadId}") { __typename } }`);
    await ana.run(WITHDRAW, { ideaId: idea.id });
    expect(await ana.run(SUPPORT, variables)).toMatchObject({ supportIdea: { nowFollowing: false } });
  });

  it('lists supporters page by page', async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member('CUSTOMER', 'Rosa'), await world.space());
    for (const name of ['Ana', 'Sam']) {
      world.clock.advance({ minutes: 1 });
      await world.as(await world.member('CUSTOMER', name)).run(SUPPORT, { input: { ideaId: idea.id } });
    }
    const page = `query ($after: String) { idea(number: ${idea.number}) { supporters(first: 2, after: $after) {
      edges { node { member { name } } } pageInfo { hasNextPage endCursor } } } }`;
    interface Page {
      idea: {
        supporters: {
          edges: { node: { member: { name: string } } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    }
    const first = (await world.as(null).run<Page>(page)).idea.supporters;
    const second = (await world.as(null).run<Page>(page, { after: first.pageInfo.endCursor })).idea
      .supporters;
    const names = [...first.edges, ...second.edges].map(({ node }) => node.member.name);
    expect(names).toEqual(['Sam', 'Ana', 'Rosa']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
