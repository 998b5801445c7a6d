import { expect } from 'vitest';
import type { TestMember, World } from './world.js';

const SET = `mutation ($input: SetBoundariesInput!) { setBoundaries(input: $input) { __typename } }`;

/** Somebody says what they may be asked; what is not said stays wide open. */
export async function keepTo(world: World, who: TestMember, more: object): Promise<void> {
  const input = { topics: ['STORY', 'MEETING', 'REPAIR', 'WELCOME'], channel: 'MAIL', ...more };
  expect(await world.as(who).run(SET, { input })).toEqual({ setBoundaries: { __typename: 'BoundariesSet' } });
}
