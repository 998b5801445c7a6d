import { createHash } from 'node:crypto';
import type { PromiseState } from '@rapport/shared/vocabulary';
import { PROMISE_DAYS_MAX, PROMISE_WORDS_MAX } from '@rapport/shared/limits';
import words from '../locales/en/promises.json' with { type: 'json' };
import { addDays, daysBetween } from '../platform/clock.js';
import { FieldProblem } from '../platform/problems.js';
import { plainExcerpt } from '../platform/rich-text.js';
import type { ClosedState } from './promise.entity.js';

/** Days after its first day from which an open promise counts as broken. */
export const BROKEN_AFTER_DAYS = 30;
/** Days before its day on which its owner is reminded. */
export const REMIND_DAYS = 3;

const MARKS = /[\s*_~`#>|\\]+/g;
const bare = (text: string): string => text.normalize('NFC').replace(MARKS, '');
const plain = (text: string): string => plainExcerpt(text, text.length + 1);

/** A quotation as it is shown: without Markdown marks, unless it is nothing but marks, and cut where it is too long. */
export function plainQuote(quote: string): string {
  return plainExcerpt(quote, PROMISE_WORDS_MAX) || quote;
}

/** Whether a quotation stands in a text, white space and Markdown marks apart. */
export function standsIn(quote: string, text: string): boolean {
  const wanted = bare(quote);
  return wanted !== '' && (bare(text).includes(wanted) || bare(plain(text)).includes(bare(plain(quote))));
}

/** What two quotations of the same words have in common. */
export function quoteKeyOf(quote: string): string {
  return createHash('sha256')
    .update(bare(plainQuote(quote)).toLowerCase())
    .digest('hex');
}

/** How a promise ends that is kept on a day: by the first day it was given, whatever was said later. */
export function keptState(firstDueOn: string, keptOn: string): ClosedState {
  return keptOn <= firstDueOn ? 'KEPT' : 'KEPT_LATE';
}

interface Standing {
  firstDueOn: string;
  closedOn: string | null;
  closedState: ClosedState | null;
}

/**
 * Where a promise stands, and by how many calendar days it is or was late against its first day.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function standingOf(
  { firstDueOn, closedOn, closedState }: Standing,
  today: string,
): { state: PromiseState; daysLate: number } {
  const until = closedOn ?? today;
  const daysLate = Math.max(0, daysBetween(firstDueOn, until));
  return { state: closedState ?? (daysLate > 0 ? 'LATE' : 'OPEN'), daysLate };
}

/** What is wrong with a day a promise is due on: it lies ahead, and near enough to be meant. */
export function dayProblem(dueOn: string, today: string): FieldProblem | null {
  if (dueOn < today) {
    return new FieldProblem('dueOn', 'IN_THE_PAST');
  }
  return dueOn > addDays(today, PROMISE_DAYS_MAX)
    ? new FieldProblem('dueOn', 'OUT_OF_RANGE', words.tooFar)
    : null;
}
