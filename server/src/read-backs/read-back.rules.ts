import type { ReadBackOutcome } from '@rapport/shared/vocabulary';
import { addDays } from '../platform/clock.js';
import type { ReadBackNeed, ReadBackState } from './read-back.type.js';

/** Whole days of silence after which an answer may decide without the author. */
export const DAYS_OF_SILENCE = 7;

/**
 * First day on which silence passes. Seven whole days lie between, so that nobody loses hours by being asked late in
 * the evening.
 *
 * @param askedOn YYYY-MM-DD where the community is.
 */
export function passesAfter(askedOn: string): string {
  return addDays(askedOn, DAYS_OF_SILENCE + 1);
}

/** A read-back as the rules need it. */
export interface AskedReadBack {
  id: string;
  revision: number;
  confirmed: boolean | null;
  /** YYYY-MM-DD. */
  passesOn: string;
}

/** Where a read-back stands on a day, written as 2026-11-22; silence counts once its days are over. */
export function stateOf({ confirmed, passesOn }: AskedReadBack, today: string): ReadBackState {
  if (confirmed !== null) {
    return confirmed ? 'CONFIRMED' : 'CORRECTED';
  }
  return passesOn <= today ? 'SILENT' : 'ASKED';
}

export interface Asked {
  authorId: string;
  authorReachable: boolean;
  materialRevision: number;
}

/** What an answer that decides needs, and what it will say of it. */
export interface Standing {
  need: ReadBackNeed;
  outcome: ReadBackOutcome | null;
  readBackId: string | null;
  /** Of the read-back that waits. */
  passesOn: string | null;
}

/**
 * Whether an idea may be decided on by this member today. A read-back is good until the next material revision; one
 * that was answered counts before a newer one that still waits.
 *
 * @param readBacks of the idea, newest first.
 */
export function standingOf(
  readBacks: readonly AskedReadBack[],
  idea: Asked,
  memberId: string | null,
  today: string,
): Standing {
  if (idea.authorId === memberId) {
    return { need: 'NOT_NEEDED', outcome: 'OWN', readBackId: null, passesOn: null };
  }
  const good = readBacks.filter(({ revision }) => revision >= idea.materialRevision);
  const answered = good.find(({ confirmed }) => confirmed !== null);
  if (answered) {
    const outcome = answered.confirmed ? 'CONFIRMED' : 'CORRECTED';
    return { need: 'DONE', outcome, readBackId: answered.id, passesOn: null };
  }
  if (!idea.authorReachable) {
    return { need: 'NOT_NEEDED', outcome: 'UNREACHABLE', readBackId: null, passesOn: null };
  }
  const silent = good.find((readBack) => stateOf(readBack, today) === 'SILENT');
  if (silent) {
    return { need: 'DONE', outcome: 'SILENT', readBackId: silent.id, passesOn: null };
  }
  const waiting = good[0];
  return waiting
    ? { need: 'WAITING', outcome: null, readBackId: waiting.id, passesOn: waiting.passesOn }
    : { need: 'ASK', outcome: null, readBackId: null, passesOn: null };
}
