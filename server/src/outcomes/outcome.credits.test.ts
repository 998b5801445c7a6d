import { expect, it } from 'vitest';
import { published } from '../../test/outcomes.js';
import { accept, sceneIn, suggestionBy } from '../../test/suggestions.js';
import { answerCredit, ownCredits } from '../../test/together.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('shows every accepted suggestion with its writer and the change it became, by their word (practice 0.13)', async () => {
  const { world, space, author, ben, idea } = await sceneIn(await inWorld());
  const cleo = await world.member('CUSTOMER', 'Cleo');
  const mira = await world.member('STAFF', 'Mira');
  const consenting = { text: 'Read it from a photo, also in the dark.', wantsCredit: true };
  const his = await suggestionBy(world, ben, idea, consenting);
  await accept(world, author, his.id);
  const hers = await suggestionBy(world, cleo, idea, { text: 'Read it from any photo.', fromRevision: 2 });
  await accept(world, author, hers.id, { fromRevision: 2 });
  const outcome = await published(world, mira, space, [idea]);
  const read = async (): Promise<unknown> => {
    const document = `{ outcome(number: ${outcome.number}) { credits { kind what path member { name } } } }`;
    return (await world.as(null).run<{ outcome: { credits: unknown } }>(document)).outcome.credits;
  };
  const credit = (name: string, revision: number, path: string): object => ({
    kind: 'SUGGESTION',
    what: expect.stringContaining(`version ${revision}`) as string,
    path,
    member: { name },
  });
  expect(await read(), 'hers waits for her word').toEqual([credit('Ben Okafor', 2, his.path)]);
  const [own] = await ownCredits(world, cleo);
  await answerCredit(world, cleo, own?.id ?? '', true);
  expect(await read()).toEqual([credit('Ben Okafor', 2, his.path), credit('Cleo', 3, hers.path)]);
});
