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
  // The community is kept for a second, and so read now and then.
  const names = async (): Promise<string[]> =>
    (await world.statementNames(read)).filter((name) => name !== 'communities.by_id');
  const few = new Set(await names());
  for (let i = 0; i < 4; i += 1) {
    const member = await world.member();
    const again = await suggestionBy(world, member, idea, { title: `Accepted ${i}`, fromRevision: 3 + i });
    await accept(world, author, again.id, { fromRevision: 3 + i });
    const other = await suggestionBy(world, member, idea, { text: `Open ${i}`, fromRevision: 1 });
    await suggestionBy(world, member, idea, { text: `Open again ${i}`, replaces: other.id });
  }
  const many = await names();
  expect(new Set(many)).toEqual(few);
  // People and suggestions stand on two levels of the answer, and so are loaded twice at most.
  for (const name of few) expect(many.filter((one) => one === name).length, name).toBeLessThanOrEqual(2);
});
