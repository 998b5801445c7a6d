import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { merged, merging, supports, undoing, withdraws } from '../../test/merging.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { miscounted, rollUpVotes } from '../votes/vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);

interface Counted {
  voters: string[];
  customers: number;
}

async function countedOf(world: World, idea: TestIdea): Promise<Counted> {
  const { db } = world.services;
  const votes = await db.connections.query<{ member_id: string }>(
    'select member_id from vote where community_id = $1 and idea_id = $2 order by member_id',
    [world.communityId, idea.id],
  );
  const { ideaById } = await world
    .as(null)
    .run<{ ideaById: { support: { customers: number } } }>(
      `query ($id: ID!) { ideaById(id: $id) { support { customers } } }`,
      { id: idea.id },
    );
  return { voters: votes.rows.map((row) => row.member_id), customers: ideaById.support.customers };
}

async function place(crowd: number): Promise<{
  world: World;
  mira: TestMember;
  people: TestMember[];
  source: TestIdea;
  target: TestIdea;
}> {
  const world = await inWorld();
  const mira = await world.member('STAFF');
  const space = await world.space();
  const people: TestMember[] = [];
  for (let i = 0; i < crowd; i += 1) people.push(await world.member());
  const source = await postIdea(world, mira, space, 'One');
  const target = await postIdea(world, mira, space, 'Other');
  return { world, mira, people, source, target };
}

/** Half of all have nothing to say to the target: what they said to the source in time must be there. */
const onlySource = (source: TestIdea): TestIdea[] => Array.from({ length: 5 }, () => source);

/** On a machine that is busy a lock may take longer than writes wait; whoever is told so tries again. */
async function insisting(act: () => Promise<string>): Promise<string> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'CONFLICT') throw error;
    }
  }
}

/** Writes under way at once, fewer than there are connections. */
const LANES = 10;

it('loses and doubles nobody while hundreds vote and un-vote on both ideas during a merge', async () => {
  const { world, mira, people, source, target } = await place(60);
  // What each person's last answered act on each idea says; a refusal says that it was too late for the source.
  const last = new Map<string, boolean>();
  // What was under way while the merge was: nobody outside can say which of the two came first.
  const beside = new Set<string>();
  let mergeAsked = false;
  let mergeAnswered = false;
  const acts = people.flatMap((person, i) =>
    (i % 2 === 0 ? [source, target, source, target, target] : onlySource(source)).map(
      (idea, turn) => async (): Promise<void> => {
        const gives = (i + turn) % 3 !== 0;
        const begunAfter = mergeAnswered;
        const answer = await insisting(async () =>
          gives ? supports(world, person, idea) : withdraws(world, person, idea),
        );
        if (answer === 'SupportChanged') {
          last.set(`${person.id} ${idea.id}`, gives);
          if (begunAfter) last.set(`${person.id} ${idea.id} after`, gives);
          else if (mergeAsked) beside.add(`${person.id} ${idea.id}`);
        } else {
          expect({ answer, of: idea.id }).toEqual({ answer: 'NotPossible', of: source.id });
        }
      },
    ),
  );
  // Ten connections; everybody acts in their own order, and the merge comes in the middle of it.
  const turns = Array.from({ length: LANES }, async (_, lane) => {
    for (let turn = 0; turn < 5; turn += 1) {
      for (let i = lane; i < people.length; i += LANES) await acts[i * 5 + turn]!();
    }
  });
  const merge = (async (): Promise<void> => {
    while (last.size < people.length) await new Promise((resolve) => setTimeout(resolve, 5));
    mergeAsked = true;
    expect(await merging(world, mira, source, target)).toMatchObject({ __typename: 'IdeasMerged' });
    mergeAnswered = true;
  })();
  await Promise.all([...turns, merge]);

  const [ofSource, ofTarget] = [await countedOf(world, source), await countedOf(world, target)];
  expect(new Set(ofTarget.voters).size).toBe(ofTarget.voters.length);
  // Staff posted both and support them.
  expect(ofTarget.customers).toBe(ofTarget.voters.length - 1);
  expect(ofSource.customers).toBe(ofSource.voters.length - 1);
  // On the source nothing moved after the merge: its rows are everybody's last answered word.
  const onSource = people.filter(({ id }) => last.get(`${id} ${source.id}`)).map(({ id }) => id);
  expect(ofSource.voters.filter((id) => id !== mira.id)).toEqual(onSource.toSorted());
  for (const { id } of people) {
    const saidAfter = last.get(`${id} ${target.id} after`);
    if (saidAfter === true) {
      // Whoever gave support after the merge has it; nobody's word of after is overruled by it.
      expect(ofTarget.voters).toContain(id);
    } else if (
      saidAfter === undefined &&
      !beside.has(`${id} ${target.id}`) &&
      last.get(`${id} ${source.id}`)
    ) {
      // Whoever supported the source and has said nothing to the target since came along.
      expect(ofTarget.voters).toContain(id);
    }
  }
  expect(await world.services.db.rows(miscounted)).toEqual([]);
  await rollUpVotes.run(world.as(mira).context());
  expect(await countedOf(world, target)).toEqual(ofTarget);
  expect(await world.services.db.rows(miscounted)).toEqual([]);
}, 60_000);

it('lets one of two merges in opposite directions happen, and one of two undos', async () => {
  const { world, mira, source, target } = await place(0);
  const answers = await Promise.all([
    merging(world, mira, source, target),
    merging(world, mira, target, source),
    merging(world, mira, source, target),
  ]);
  const made = answers.filter(({ merge }) => merge);
  expect(made).toHaveLength(1);
  const mergeId = made[0]!.merge!.id;
  const undone = await Promise.all([undoing(world, mira, mergeId), undoing(world, mira, mergeId)]);
  expect(undone.map(({ __typename }) => __typename).toSorted()).toEqual(['MergeChanged', 'NotPossible']);
});

it('takes what is said at the same moment either along or not at all', async () => {
  const { world, mira, people, source, target } = await place(6);
  const say = people.map(async (person) => {
    const { postComment } = await world
      .as(person)
      .run<{ postComment: { __typename: string } }>(
        `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`,
        { input: { threadId: source.threadId, text: 'Said in time' } },
      );
    return postComment.__typename === 'CommentPosted';
  });
  const id = merged(world, mira, source, target);
  const said = (await Promise.all(say)).filter(Boolean).length;
  await id;
  const { rows } = await world.services.db.connections.query<{ thread_id: string; n: number }>(
    'select thread_id, count(*)::int as n from comment where community_id = $1 group by thread_id',
    [world.communityId],
  );
  expect(rows).toEqual(said > 0 ? [{ thread_id: target.threadId, n: said }] : []);
});
