import { CONTACTS_WITHOUT_REPLY, DAYS_WITHOUT_REPLY } from '@rapport/shared/limits';
import type { RecoveryState, RecoveryWordKind } from '@rapport/shared/vocabulary';
import { addDays, localDay } from '../platform/clock.js';
import type { RecoveryEnd } from './recovery.entity.js';

/** What the team must have said before a recovery can end (practice 0.20), in this order. */
export const OWED_KINDS = ['APOLOGY', 'LEARNED', 'FIX'] as const;

/** As much of a word as the rules look at; or that something went wrong, the first time or again. */
export interface SaidWord {
  kind: RecoveryWordKind | 'CAUSE';
  at: Date;
}

/** What of the apology, the learning and the fix is still missing. */
export function missingIn(words: readonly SaidWord[]): RecoveryWordKind[] {
  return OWED_KINDS.filter((owed) => !words.some(({ kind }) => kind === owed));
}

/** Whether a word of the team may come now: the apology first. */
export function mayCome(kind: RecoveryWordKind, words: readonly SaidWord[]): boolean {
  return kind === 'APOLOGY' || words.some((word) => word.kind === 'APOLOGY');
}

/** How often the team has written since the member's last word or the last thing that went wrong, and when silence may end it. */
export interface Silence {
  /** Different days on which it wrote. */
  contacts: number;
  /** YYYY-MM-DD; null before the team has written. */
  endsFrom: string | null;
}

/** @param words in the order of time. @param timeZone of the community, whose days are counted. */
export function silenceIn(words: readonly SaidWord[], timeZone: string): Silence {
  const lastReply = words.findLastIndex(({ kind }) => kind === 'MEMBER' || kind === 'CAUSE');
  const days = [...new Set(words.slice(lastReply + 1).map(({ at }) => localDay(at, timeZone)))];
  const first = days[0];
  return { contacts: days.length, endsFrom: first ? addDays(first, DAYS_WITHOUT_REPLY) : null };
}

/** Whether silence lasts long enough. @param today YYYY-MM-DD in the community's time zone. */
export function isSilentEnough({ contacts, endsFrom }: Silence, today: string): boolean {
  return contacts >= CONTACTS_WITHOUT_REPLY && endsFrom !== null && endsFrom <= today;
}

interface Standing {
  closedState: RecoveryEnd | null;
  wordDueAt: Date | null;
}

/** Where it stands: what waits for a word of the team, at the start or after a reopening, is WAITING. */
export function stateOf({ closedState, wordDueAt }: Standing): RecoveryState {
  return closedState ?? (wordDueAt ? 'WAITING' : 'CONTACTED');
}
