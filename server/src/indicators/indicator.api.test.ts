import { INDICATORS } from '@rapport/shared/indicating';
import { expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';
import { countIndicators } from './indicator.module.js';

const inWorld = useWorlds(import.meta.filename);

it('counts an empty place', async () => {
  const world = await inWorld();
  const mira = await world.member('STAFF');
  expect(await countIndicators(world.services, world.communityId, { always: true })).toBe(true);
  const { indicators } = await world
    .as(mira)
    .run<{ indicators: { countedAt: string; indicators: { name: string; n: number }[] } }>(
      '{ indicators { countedAt story { title } indicators { name sign n values { key value few } months { month n values } looks { key when limit } cases { title path } } changes { on text } } attentionItems { id title when } }',
    );
  expect(indicators.indicators.map(({ name }) => name)).toEqual(INDICATORS);
});
