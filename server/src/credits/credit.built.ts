import { CREDITS_ASKED_MAX } from '@rapport/shared/limits';
import type { Write } from '../platform/command.js';
import { creditsOf, personInside } from './credit.giving.js';
import { comparable } from './credit.rules.js';
import { recordCredit } from './credit.writes.js';

/** Who built what an idea became. */
export interface Builder {
  memberId: string;
  /** What they did, to be read after their name. */
  what: string;
}

/** Why somebody cannot be credited now: not there or out of their sight, the same words again, asked several times. */
export type Obstacle = { kind: 'UNKNOWN' | 'TAKEN' } | { kind: 'WAITS'; name: string };

/**
 * Credits somebody for building what an idea became, or for what they said at a meeting about it, for the write that
 * tells of it. Nobody is named without their
 * word: others are asked, and only the writer's own credit stands at once.
 *
 * @param idea locked, so that the same words are not given twice at once.
 * @returns what spoke against it, or null when it is recorded.
 */
export async function creditBuilder(
  write: Write,
  idea: { id: string; threadId: string },
  { memberId, what }: Builder,
  kind: 'BUILT' | 'MEETING' = 'BUILT',
): Promise<Obstacle | null> {
  const { communityId, memberId: writerId } = write.actor;
  const person = await write.tx.row(personInside, [communityId, idea.id, memberId]);
  if (!person?.sees) {
    return { kind: 'UNKNOWN' };
  }
  const earlier = await creditsOf(write.tx, communityId, idea.id, memberId);
  if (earlier.some((credit) => comparable(credit.what) === comparable(what))) {
    return { kind: 'TAKEN' };
  }
  const own = memberId === writerId;
  if (!own && earlier.filter(({ consent }) => consent === 'ASKED').length >= CREDITS_ASKED_MAX) {
    return { kind: 'WAITS', name: person.name };
  }
  const given = { ideaId: idea.id, threadId: idea.threadId, memberId, what };
  await recordCredit(write, { ...given, kind, consent: own ? 'GIVEN' : 'ASKED' });
  return null;
}
