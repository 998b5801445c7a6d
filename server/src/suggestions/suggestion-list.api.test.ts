import { expect, it } from 'vitest';
import { accept, DECLINE, editBy, sceneIn, suggestionBy } from '../../test/suggestions.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `query ($number: Int!) { idea(number: $number) {
  deciders { name }
  suggestions(first: 20) { totalCount edges { node {
    number path why ageDays state viewerCan viewerSupports supporterCount baseText text author { name } decidedBy { name }
    supersededBy { number } merge { isClean } idea { number } thread { commentCount }
  } } }
  revisions { number author { name } acceptedBy { name } suggestion { number why author { name } } }
} }`;

it('costs the same number of statements however many suggestions and versions there are', async () => {
  const { world, author, ben, idea } = await sceneIn(await inWorld());
  const accepted = await suggestionBy(world, ben, idea, { title: 'Accepted' });
  await accept(world, author, accepted.id);
  const declined = await suggestionBy(world, ben, idea, { title: 'Declined' });
  await world.as(author).run(DECLINE, { input: { suggestionId: declined.id, reason: 'It says less.' } });
  const replaced = await suggestionBy(world, ben, idea, { title: 'Replaced' });
  await suggestionBy(world, ben, idea, { title: 'Newer', replaces: replaced.id });
  await editBy(world, author, idea, { text: 'Moved on.' }, 2);
  const read = (): Promise<unknown> => world.as(author).run(LIST, { number: idea.number });
  // What is kept for a second is read anew now and then: the least of a few tries is the list's own.
  const least = async (): Promise<number> => {
    const counts: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) counts.push(await world.statements(read));
    return Math.min(...counts);
  };
  const few = await least();
  for (let i = 0; i < 4; i += 1) {
    const member = await world.member();
    const again = await suggestionBy(world, member, idea, { title: `Accepted ${i}`, fromRevision: 3 + i });
    await accept(world, author, again.id, { fromRevision: 3 + i });
    const other = await suggestionBy(world, member, idea, { text: `Open ${i}`, fromRevision: 1 });
    await suggestionBy(world, member, idea, { text: `Open again ${i}`, replaces: other.id });
  }
  expect(await least()).toBe(few);
});
