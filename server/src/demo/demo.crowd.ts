import type { Importance } from '@rapport/shared/vocabulary';
import { people } from './content/people.js';
import type { DaysAgo, DemoIdea } from './demo.types.js';

/** A vote of somebody who says no more than that, by their place in the list of plain members. */
export interface PlainVote {
  member: number;
  ago: DaysAgo;
  importance: Importance;
}

/** Numbers from 0 to 1 that look thrown and are the same each time (mulberry32). */
export function thrown(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Votes end when an idea is shipped or withdrawn, and a little before now. */
function lastVote(idea: DemoIdea): DaysAgo {
  const shipped = idea.answers?.find((answer) => answer.to === 'Shipped')?.ago ?? 0;
  return Math.max(shipped, idea.withdrawn ?? 0) + 0.04;
}

/** What plain members add to the named votes of an idea, so that its counts become what the content says. */
export function plainVotes(idea: DemoIdea, seed: number, crowd: number): PlainVote[] {
  const random = thrown(seed);
  const isCustomer = (by: keyof typeof people): boolean => people[by].role === 'CUSTOMER';
  const named = (idea.votes ?? []).filter((vote) => isCustomer(vote.by));
  const has = (importance: Importance): number =>
    named.filter((vote) => vote.importance === importance).length;
  const missing = idea.support - named.length - (isCustomer(idea.by) ? 1 : 0);
  const blocks = (idea.blocks ?? 0) - has('BLOCKS_ME');
  const nice = (idea.nice ?? 0) - has('NICE');
  if (missing > crowd || blocks < 0 || nice < 0 || blocks + nice > Math.max(missing, 0)) {
    throw new Error(`The counts of "${idea.title}" cannot be: ${missing}, ${blocks}, ${nice}`);
  }
  const end = lastVote(idea);
  const members = shuffled(crowd, random);
  return Array.from({ length: Math.max(missing, 0) }, (_, place) => ({
    member: members[place] ?? 0,
    // More come early, while an idea is new; a few all along.
    ago: idea.ago - 0.02 - (idea.ago - 0.02 - end) * random() ** 1.4,
    importance: place < blocks ? 'BLOCKS_ME' : place < blocks + nice ? 'NICE' : 'MATTERS',
  }));
}

/** The numbers below `count` in an order that looks thrown. */
export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}
