import { expect, it } from 'vitest';
import { publish } from '../../test/outcomes.js';
import { postIdea } from '../../test/ideas.js';
import { recoveryPlace } from '../../test/recoveries.js';
import { act, STORY, tellStory } from '../../test/stories.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `{ stories(first: 20) { edges { node { id path title excerpt readingMinutes qualities
  teller { name initials member { id name } } space { name } } } } }`;
const GOOD = LIST.replace('stories(', 'whatGoodLooksLike(');
const PAGE = `query ($number: Int!) { story(number: $number) { ${STORY} onCard relatedIdeas { title } } }`;

interface Good {
  whatGoodLooksLike: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { number: number } }[];
  };
}

it('lists and pages cost the same statements however much there is, and relate what people tied', async () => {
  const { world, ada, ben, mira, space } = await recoveryPlace(await inWorld());
  const [first, second] = [
    await postIdea(world, ada, space, 'Light'),
    await postIdea(world, ben, space, 'Lift'),
  ];
  const { outcome } = await publish(world, mira, space, [first, second]);
  const ties = { ideaIds: [first.id], outcomeIds: [outcome?.id] };
  const story = await tellStory(world, { teller: ada, reviewer: mira, space }, ties);
  await act(world, ada, 'nameInStory', { storyId: story.id, memberIds: [ben.id] });
  const costs = async (document: string): Promise<string[]> =>
    (await world.statementNames(() => world.as(null).run(document, { number: 1 })))
      .map((name) => name.replace(/\.[0-9a-f]{16}$/, ''))
      .toSorted();
  const before = [await costs(LIST), await costs(GOOD), await costs(PAGE)];
  expect(before[0]).toEqual(['stories.list']);
  expect(before[1]).toEqual(['stories.good']);
  expect(before[2]?.length).toBe(10);
  for (const teller of [ada, ben, ada]) {
    await tellStory(world, { teller, reviewer: mira, space, nameForm: 'FIRST_NAME' }, ties);
  }
  expect([await costs(LIST), await costs(GOOD), await costs(PAGE)]).toEqual(before);
  const read = await world
    .as(null)
    .run<{ story: { relatedIdeas: object[]; onCard: boolean } }>(PAGE, { number: 1 });
  expect(read.story).toMatchObject({ relatedIdeas: [{ title: 'Lift' }], onCard: false });
  // Where it grew from leads to it; an idea that nothing grew from asks for none.
  const beside = `query ($number: Int!) { idea(number: $number) { stories { title teller { name } } } }`;
  const cost = (number: number) =>
    world.statementNames(() => world.as(null).run(beside, { number })).then(({ length }) => length);
  expect((await cost(first.number)) - (await cost(second.number))).toBe(1);
  expect(await world.as(null).run(beside, { number: first.number })).toEqual({
    idea: {
      stories: ['Ada', 'Ben', 'Ada'].map((name) => ({ title: story.title, teller: { name } })),
    },
  });
  expect(await world.as(null).run(`{ outcome(number: 1) { stories { title } } }`)).toEqual({
    outcome: { stories: [0, 1, 2].map(() => ({ title: story.title })) },
  });
  // What goes on lasts longest, and pages follow each other without a gap.
  await tellStory(world, { teller: ben, reviewer: mira, space }, { fromYear: 1999, untilYear: 2001 });
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { whatGoodLooksLike(first: 2, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { number } } } }`;
    const { whatGoodLooksLike: page }: Good = await world.as(null).run<Good>(query, { after });
    seen.push(...page.edges.map(({ node }) => node.number));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(seen.at(-1)).toBe(5);
});
