import { expect, it } from 'vitest';
import { turnAfter } from './difference.rules.js';

const since = new Date('2026-03-02T09:00:00Z');
const now = new Date('2026-03-05T09:00:00Z');

it('passes the turn when the owing side acts, and at no other time', () => {
  const turn = { owingSide: 'TEAM', owingSince: since } as const;
  expect(turnAfter(turn, 'TEAM', true, now)).toEqual({ owingSide: 'CUSTOMER', owingSince: now });
  expect(turnAfter(turn, 'CUSTOMER', true, now)).toBe(turn);
  expect(turnAfter(turn, 'TEAM', false, now), 'a position is missing').toBe(turn);
});
