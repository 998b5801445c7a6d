import { expect, it } from 'vitest';
import { keptCounts, plainCounts } from '../../test/accountability.js';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { act, actOn, irritantBy, type TestIrritant } from '../../test/irritants.js';
import { MERGE, UNDO } from '../../test/merging.js';
import { DECLINE } from '../../test/reviews.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { recount, rollUp } from './accountability.module.js';

const inWorld = useWorlds(import.meta.filename);

const SEEDS = [1, 2, 3];
const STEPS = 70;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMENT = `mutation ($input: PostCommentInput!) {
  postComment(input: $input) { __typename ... on CommentPosted { comment { id } } }
}`;
const ofIdea = (name: string): string =>
  `mutation ($id: ID!) { ${name}(ideaId: $id) { __typename ... on Problem { message } } }`;
const ofComment = (name: string): string =>
  `mutation ($id: ID!) { ${name}(commentId: $id) { __typename ... on Problem { message } } }`;

/** Does something that may be refused: what is refused changes nothing, which the counts must show as well. */
async function history(world: World, seed: number): Promise<void> {
  const draw = drawing(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const customers = [await world.member(), await world.member()];
  const team = [await world.member('STAFF'), await world.member('STAFF')];
  const admin = await world.member('ADMIN');
  const everybody = [...customers, ...team];
  const spaces = [await world.space(), await world.space('MEMBERS'), await world.space()];
  const ideas: TestIdea[] = [];
  const irritants: TestIrritant[] = [];
  const comments: { id: string; by: TestMember }[] = [];
  const merges: string[] = [];
  const post = async (): Promise<void> => {
    ideas.push(await postIdea(world, one(everybody), one(spaces), `Idea ${ideas.length}`));
  };
  const comment = async (who: TestMember, staffOnly = false): Promise<void> => {
    const input = { threadId: one(ideas).threadId, text: 'I see.', ...(staffOnly ? { staffOnly } : {}) };
    const { data } = await world.as(who).ask(COMMENT, { input });
    const id = (data?.['postComment'] as { comment?: { id: string } } | undefined)?.comment?.id;
    if (id) comments.push({ id, by: who });
  };
  const answerTo = async (category: 'CONSIDERING' | 'DECLINED'): Promise<void> => {
    const idea = one(ideas);
    const space = spaces.find(({ stages }) => stages[category] && draw() < 0.7) ?? one(spaces);
    const parts =
      category === 'DECLINED'
        ? { ...DECLINE, ...(draw() < 0.5 ? { reviewOn: '2027-03-01' } : { noReviewReason: 'It ends.' }) }
        : { text: 'We look.' };
    await world
      .as(one(team))
      .ask(`mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`, {
        input: { ideaId: idea.id, stageId: space.stages[category], ...parts },
      });
  };
  const acts: (() => Promise<unknown>)[] = [
    post,
    post,
    () => comment(one(customers)),
    () => comment(one(team)),
    () => comment(one(team), true),
    () => answerTo('CONSIDERING'),
    () => answerTo('DECLINED'),
    async () => {
      const said = comments.length > 0 ? one(comments) : null;
      if (said)
        await world
          .as(said.by)
          .ask(ofComment(draw() < 0.6 ? 'withdrawComment' : 'restoreComment'), { id: said.id });
    },
    () =>
      world
        .as(one(everybody))
        .ask(ofIdea(draw() < 0.6 ? 'withdrawIdea' : 'restoreIdea'), { id: one(ideas).id }),
    () =>
      world
        .as(one(team))
        .ask('mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename } }', {
          input: { ideaId: one(ideas).id, spaceId: one(spaces).id },
        }),
    async () => {
      const input = { sourceId: one(ideas).id, targetId: one(ideas).id, why: 'Both ask for the same.' };
      const { data } = await world.as(one(team)).ask(MERGE, { input });
      const merged = data?.['mergeIdeas'] as { merge?: { id: string } } | undefined;
      if (merged?.merge) merges.push(merged.merge.id);
    },
    async () => {
      const mergeId = merges.pop();
      if (mergeId) await world.as(one(team)).ask(UNDO, { input: { mergeId, why: 'They differ.' } });
    },
    async () =>
      irritants.push(await irritantBy(world, one(customers), one(spaces), `It hurts ${irritants.length}`)),
    async () => {
      if (irritants.length > 0)
        await act(world, one(team), 'fixIrritant', { irritantId: one(irritants).id, words: 'Done.' });
    },
    async () => {
      if (irritants.length > 0) await actOn(world, one(customers), 'withdrawIrritant', one(irritants).id);
    },
    async () => {
      const [irritant, sameAs] = [irritants.at(0), irritants.at(-1)];
      if (irritant && sameAs && irritant !== sameAs)
        await act(world, one(team), 'markSame', { irritantId: irritant.id, sameAsId: sameAs.id });
    },
    () =>
      world
        .as(admin)
        .ask('mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }', {
          input: { memberId: customers[1]?.id, role: one(['CUSTOMER', 'STAFF']) },
        }),
  ];
  await post();
  for (let step = 0; step < STEPS; step += 1) {
    world.clock.advance({ minutes: Math.floor(draw() ** 3 * 60 * 24 * 6) });
    await one(acts)();
    if (draw() < 0.15) await same(world);
  }
  await same(world);
  expect(Object.keys(await keptCounts(world.services, world.communityId)).length).toBeGreaterThan(5);
}

async function same(world: World): Promise<void> {
  await world.settled();
  await rollUp(world.services);
  expect(await keptCounts(world.services, world.communityId)).toEqual(
    await plainCounts(world.services, world.communityId),
  );
}

it.each(SEEDS)(
  'counts what a plain walk over the rows counts, after every run (seed %i)',
  async (seed) => history(await inWorld(), seed),
  60_000,
);

it('takes a word that is not taken in yet for no mistake', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await world.space();
  await postIdea(world, rosa, space, 'The first');
  await same(world);
  await postIdea(world, rosa, space, 'The second');
  expect(await recount(world.services, world.communityId)).toBe(0);
  await same(world);
});

it('counts everything anew in another time zone, and finds and mends what somebody broke', async () => {
  const world = await inWorld();
  const { services, communityId } = world;
  await history(world, 9);
  const { connections } = services.db;
  await connections.query(`update community set time_zone = 'Pacific/Auckland' where id = $1`, [communityId]);
  await same(world);
  await connections.query('update accountability_count set count = count + 1 where community_id = $1', [
    communityId,
  ]);
  expect(await recount(services, communityId)).toBeGreaterThan(0);
  await same(world);
  expect(await recount(services, communityId)).toBe(0);
  await connections.query('delete from accountability_count where community_id = $1', [communityId]);
  await connections.query('delete from accountability_state where community_id = $1', [communityId]);
  await same(world);
}, 60_000);
