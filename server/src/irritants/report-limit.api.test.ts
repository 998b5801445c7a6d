import { expect, it } from 'vitest';
import { irritantBy } from '../../test/irritants.js';
import { postIdea } from '../../test/ideas.js';
import { codeOf, NO_LIMITS, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename, { ...NO_LIMITS, idea: { points: 1, seconds: 30 } });

const REPORT = `mutation ($input: ReportIrritantInput!) { reportIrritant(input: $input) { __typename } }`;

it('takes no more irritants than ideas from one member, the two counted together', async () => {
  const world = await inWorld();
  const [ada, ben, space] = [await world.member(), await world.member(), await world.space()];
  await postIdea(world, ada, space);
  const input = { spaceId: space.id, title: 'Again', situation: 'At once.' };
  expect(codeOf(await world.as(ada).ask(REPORT, { input }))).toBe('RATE_LIMITED');
  await irritantBy(world, ben, space);
  expect(codeOf(await world.as(ben).ask(REPORT, { input }))).toBe('RATE_LIMITED');
});
