import type { Importance } from '@rapport/shared/vocabulary';

/** What a vote adds to the counts of its idea. */
export interface Counts {
  customers: number;
  team: number;
  blocks: number;
  matters: number;
  nice: number;
}

/** A customer counts once, under one importance; the team stands beside and weighs nothing. */
export function countsOf(vote: { byTeam: boolean; importance: Importance }): Counts {
  const customer = vote.byTeam ? 0 : 1;
  return {
    customers: customer,
    team: 1 - customer,
    blocks: vote.importance === 'BLOCKS_ME' ? customer : 0,
    matters: vote.importance === 'MATTERS' ? customer : 0,
    nice: vote.importance === 'NICE' ? customer : 0,
  };
}

/** The change from one vote, or none, to another, or none. */
export function difference(
  before: { byTeam: boolean; importance: Importance } | null,
  after: { byTeam: boolean; importance: Importance } | null,
): Counts {
  const none: Counts = { customers: 0, team: 0, blocks: 0, matters: 0, nice: 0 };
  const old = before ? countsOf(before) : none;
  const now = after ? countsOf(after) : none;
  return {
    customers: now.customers - old.customers,
    team: now.team - old.team,
    blocks: now.blocks - old.blocks,
    matters: now.matters - old.matters,
    nice: now.nice - old.nice,
  };
}
