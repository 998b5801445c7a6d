import words from '../locales/en/blaming-words.json' with { type: 'json' };
import type { StageCategory } from '@rapport/shared/vocabulary';
import type { AnswerIdea } from '@rapport/shared/inputs/answer';
import { FieldProblem } from '../platform/problems.js';

type Parts = Pick<
  AnswerIdea,
  'serves' | 'reason' | 'constraint' | 'wouldChange' | 'reviewOn' | 'noReviewReason'
>;

/** Stage categories an answer leads from and to. */
export interface Move {
  from: StageCategory;
  to: StageCategory;
}

/** Whether an answer decides about the need of the author: plans or declines what was not so before. */
export function decides({ from, to }: Move): boolean {
  return from !== to && (to === 'PLANNED' || to === 'DECLINED');
}

/**
 * What an answer still lacks. A decision says whom it serves (practice 2.11); a decline also why, the constraint, what
 * would change it, and when it is looked at again or why it is not (practice 2.4). Empty for every other answer, and for
 * words that are only added to a decline that stands.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function missingParts(move: Move, parts: Parts, today: string): FieldProblem[] {
  const decided = decides(move) || declinesAnew(move, parts);
  const serves = decided && !parts.serves ? [new FieldProblem('serves', 'REQUIRED')] : [];
  return [...serves, ...missingOfDecline(move, parts, today)];
}

/** Whether a decline that stands is said anew, and not only followed by more words. */
function declinesAnew({ from, to }: Move, parts: Parts): boolean {
  const { serves, reason, constraint, wouldChange, reviewOn, noReviewReason } = parts;
  const saysAny = Boolean(serves ?? reason ?? constraint ?? wouldChange ?? reviewOn ?? noReviewReason);
  return from === 'DECLINED' && to === 'DECLINED' && saysAny;
}

function missingOfDecline(move: Move, parts: Parts, today: string): FieldProblem[] {
  const { reviewOn, noReviewReason } = parts;
  if (move.to !== 'DECLINED' || (move.from === 'DECLINED' && !declinesAnew(move, parts))) {
    return [];
  }
  const problems = (['reason', 'constraint', 'wouldChange'] as const)
    .filter((part) => !parts[part])
    .map((part) => new FieldProblem(part, 'REQUIRED'));
  if (!reviewOn && !noReviewReason) {
    problems.push(new FieldProblem('reviewOn', 'REQUIRED'));
  } else if (reviewOn && reviewOn <= today) {
    problems.push(new FieldProblem('reviewOn', 'IN_THE_PAST'));
  }
  return problems;
}

/** Only a decline carries its parts, and only a plan or a decline whom it serves; elsewhere they would mislead. */
export function partsFor(category: StageCategory, parts: Parts): Parts {
  const { serves } = parts;
  return category === 'DECLINED'
    ? parts
    : {
        serves: category === 'PLANNED' ? serves : null,
        reason: null,
        constraint: null,
        wouldChange: null,
        reviewOn: null,
        noReviewReason: null,
      };
}

const PATTERNS = words.words.map((word) => ({
  word,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
}));

/** Words in a text that put the blame on the person who asked (practice 2.2), each once, in the list's order. */
export function blamingWords(text: string): string[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
}
