import { expect, it } from 'vitest';
import { ideaOf } from '../../test/ideas';
import { closedBecause, withVote } from './support-rules';

const vote = { importance: 'BLOCKS_ME' as const, reason: null };

it("counts a customer's vote where people see it", () => {
  const { support, viewerVote, thread } = withVote(ideaOf(), 'CUSTOMER', vote);
  expect(support).toMatchObject({ customers: 65, team: 1, blocks: 7 });
  expect(viewerVote).toMatchObject(vote);
  expect(thread.viewerFollows).toBe(true);
});

it("keeps the team's votes beside the number, never in it", () => {
  expect(withVote(ideaOf(), 'STAFF', vote).support).toMatchObject({ customers: 64, team: 2, blocks: 6 });
});

it('moves a vote whose importance changes and counts it once', () => {
  const voted = withVote(ideaOf(), 'CUSTOMER', { importance: 'NICE', reason: null });
  expect(withVote(voted, 'CUSTOMER', vote).support).toMatchObject({ customers: 65, nice: 18, blocks: 7 });
});

it('takes back exactly what was given', () => {
  const voted = withVote(ideaOf(), 'CUSTOMER', vote);
  expect(withVote(voted, 'CUSTOMER', null).support).toEqual(ideaOf().support);
});

it.each([
  ['SHIPPED', 'SHIPPED'],
  ['MERGED', 'MERGED'],
  ['DECLINED', null],
  ['OPEN', null],
] as const)('support for something %s is closed because of %s', (category, reason) => {
  const stage = { ...ideaOf().stage, category };
  expect(closedBecause({ stage, withdrawnAt: null })).toBe(reason);
});

it('closes support for what was taken back', () => {
  expect(closedBecause({ ...ideaOf(), withdrawnAt: '2026-11-01T00:00:00Z' })).toBe('withdrawn');
});
