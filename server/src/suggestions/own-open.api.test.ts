import { describe, expect, it } from 'vitest';
import { DECLINE, editBy, sceneIn, suggestionBy, TEXT } from '../../test/suggestions.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const OWN = `query ($number: Int!) { idea(number: $number) { viewerOpenSuggestions { number text } } }`;
const TWO = `query ($number: Int!, $numbers: [Int!]) { idea(number: $number) { revisions(numbers: $numbers) { number text } } }`;

describe("one's own open suggestions", () => {
  it('are nobody else’s, and only those nobody decided on, the oldest first', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { number } = idea;
    const none = { idea: { viewerOpenSuggestions: [] } };
    expect(await world.as(ben).run(OWN, { number })).toEqual(none);
    const first = await suggestionBy(world, ben, idea, { text: `${TEXT} One.` });
    await suggestionBy(world, ben, idea, { text: `${TEXT} Two.` });
    await suggestionBy(world, ben, idea, { text: `${TEXT} Three.` });
    const input = { suggestionId: first.id, reason: 'Not this one.' };
    await world.as(author).run(DECLINE, { input });
    expect(await world.as(ben).run(OWN, { number })).toEqual({
      idea: {
        viewerOpenSuggestions: [
          { number: 2, text: `${TEXT} Two.` },
          { number: 3, text: `${TEXT} Three.` },
        ],
      },
    });
    for (const other of [null, author, await world.member('STAFF')]) {
      expect(await world.as(other).run(OWN, { number })).toEqual(none);
    }
  });
});

describe('revisions by their numbers', () => {
  it('are those that there are, all of them unless it is said which', async () => {
    const { world, author, idea } = await sceneIn(await inWorld());
    const { number } = idea;
    await editBy(world, author, idea, { text: `${TEXT} One.` });
    await editBy(world, author, idea, { text: `${TEXT} Two.` }, 2);
    const numbersOf = async (numbers: number[] | null): Promise<number[]> => {
      const { idea: read } = (await world.as(null).run(TWO, { number, numbers })) as {
        idea: { revisions: { number: number }[] };
      };
      return read.revisions.map((revision) => revision.number);
    };
    expect(await numbersOf([1, 3])).toEqual([3, 1]);
    expect(await numbersOf([7, -1])).toEqual([]);
    expect(await numbersOf([])).toEqual([]);
    expect(await numbersOf(null)).toEqual([3, 2, 1]);
  });
});
