import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { merged, stateOf } from '../../test/merging.js';
import { titlesFound } from '../../test/search.js';
import { commentBy } from '../../test/threads.js';
import { answerCredit, ownCredits } from '../../test/together.js';
import { useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';
import words from '../locales/en/merging.json' with { type: 'json' };

const inWorld = useWorlds(import.meta.filename);

const UPDATE = `mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename } }`;

/** An idea that became part of one in another space, by way of a third. */
async function place(visibility: 'PUBLIC' | 'MEMBERS' | 'STAFF' = 'PUBLIC') {
  const world = await inWorld();
  const [ada, mira] = [await world.member('CUSTOMER', 'Ada'), await world.member('STAFF', 'Mira')];
  const admin = await world.member('ADMIN');
  const [from, to] = [await world.space(visibility), await world.space(visibility)];
  const author = visibility === 'STAFF' ? admin : ada;
  const source = await postIdea(world, author, from, 'Read the hydrometer from a photo');
  const middle = await postIdea(world, mira, to, 'Send a picture');
  const target = await postIdea(world, mira, to, 'Spare people the stairs');
  await commentBy(world, author, source.threadId, 'The digits are tiny.');
  await merged(world, mira, source, middle);
  await merged(world, mira, middle, target);
  const [credit] = await ownCredits(world, author);
  await answerCredit(world, author, credit!.id, true);
  return { world, ada, mira, admin, author, from, to, source, middle, target };
}

async function open(world: World, admin: TestMember, space: TestSpace, visibility: string): Promise<void> {
  const input = { spaceId: space.id, name: `N ${space.slug}`, description: 'd', visibility, cadenceDays: 5 };
  const { updateSpace } = await world
    .as(admin)
    .run<{ updateSpace: { __typename: string } }>(UPDATE, { input });
  expect(updateSpace.__typename).toBe('SpaceChanged');
}

async function creditsOn(world: World, who: TestMember | null, idea: TestIdea): Promise<string[]> {
  const { ideaById } = await world
    .as(who)
    .run<{ ideaById: { credits: { what: string }[] } }>(
      `{ ideaById(id: "${idea.id}") { credits { what } } }`,
    );
  return ideaById.credits.map(({ what }) => what);
}

const TITLED = 'proposed “Read the hydrometer from a photo”, which became part of this';

async function shown(
  world: World,
  who: TestMember | null,
  { target, middle }: Record<'target' | 'middle', TestIdea>,
) {
  const state = await stateOf(world, who, target);
  const { similarIdeas } = await world
    .as(who)
    .run<{ similarIdeas: { number: number }[] }>(
      `{ similarIdeas(text: "read the hydrometer from a photo") { number } }`,
    );
  return {
    found: await titlesFound(world.as(who), 'hydrometer'),
    similar: similarIdeas.map(({ number }) => number),
    parts: state.mergedFrom.length,
    comments: state.thread.comments.edges.map(({ node }) => [node.text, node.cameFrom !== null]),
    credits: await creditsOn(world, who, middle),
  };
}

const everything = (target: TestIdea) => ({
  found: ['Spare people the stairs'],
  similar: [target.number],
  parts: 2,
  comments: [['The digits are tiny.', true]],
  credits: [TITLED],
});

const nothing = {
  found: [],
  similar: [],
  parts: 1,
  // It moved there with the merge, as with an idea that moves; where it came from is not told.
  comments: [['The digits are tiny.', false]],
  credits: [words.creditUntitled],
};

describe('a merged idea whose space becomes less open than where it goes on', () => {
  it('is told by nothing but the comments that moved; and again by all when its space opens', async () => {
    const place_ = await place();
    const { world, ada, admin, from, target } = place_;
    expect(await shown(world, null, place_)).toEqual(everything(target));
    await open(world, admin, from, 'MEMBERS');
    expect(await shown(world, null, place_)).toEqual(nothing);
    await open(world, admin, from, 'STAFF');
    for (const who of [null, ada]) {
      expect(await shown(world, who, place_)).toEqual(nothing);
    }
    await open(world, admin, from, 'PUBLIC');
    expect(await shown(world, null, place_)).toEqual(everything(target));
  });

  it('is the same when the space where it goes on becomes more open', async () => {
    const place_ = await place('MEMBERS');
    const { world, ada, admin, to, target } = place_;
    expect(await shown(world, ada, place_)).toEqual(everything(target));
    await open(world, admin, to, 'PUBLIC');
    expect(await shown(world, null, place_)).toEqual(nothing);
  });

  it('is the same when the idea it goes on as moves', async () => {
    const place_ = await place('MEMBERS');
    const { world, mira, target } = place_;
    const id = (await world.space()).id;
    await world
      .as(mira)
      .run(`mutation { moveIdea(input: { ideaId: "${target.id}", spaceId: "${id}" }) { __typename } }`);
    // The idea between them stayed, so a visitor sees nothing of it at all.
    expect((await stateOf(world, null, target)).mergedFrom).toEqual([]);
    for (const words_ of ['hydrometer', 'Send a picture']) {
      expect(await titlesFound(world.as(null), words_)).toEqual([]);
    }
  });
});

it('credits without the title where staff merged into a more open space', async () => {
  const world = await inWorld();
  const [ada, mira] = [await world.member('CUSTOMER', 'Ada'), await world.member('STAFF', 'Mira')];
  const source = await postIdea(world, ada, await world.space('MEMBERS'), 'Read the hydrometer');
  const target = await postIdea(world, mira, await world.space(), 'Spare people the stairs');
  await merged(world, mira, source, target);
  expect((await ownCredits(world, ada)).map(({ what }) => what)).toEqual([words.creditUntitled]);
});
