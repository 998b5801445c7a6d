import words from '../locales/en/blaming-words.json' with { type: 'json' };
import type { StageCategory } from '@rapport/shared/vocabulary';
import type { AnswerIdea } from '@rapport/shared/inputs/answer';
import { FieldProblem } from '../platform/problems.js';

type Parts = Pick<AnswerIdea, 'reason' | 'constraint' | 'wouldChange' | 'reviewOn' | 'noReviewReason'>;

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
 * What a decline still lacks: why, the constraint, what would change it, and when it is looked at again or why it
 * is not (practice 2.4). Empty for every other answer, and for words that are only added to a decline that stands.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function missingParts({ from, to }: Move, parts: Parts, today: string): FieldProblem[] {
  const { reason, constraint, wouldChange, reviewOn, noReviewReason } = parts;
  const saysAny = Boolean(reason ?? constraint ?? wouldChange ?? reviewOn ?? noReviewReason);
  if (to !== 'DECLINED' || (from === 'DECLINED' && !saysAny)) {
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

/** Only a decline carries these; elsewhere they would be shown beside a yes. */
export function partsFor(category: StageCategory, parts: Parts): Parts {
  return category === 'DECLINED'
    ? parts
    : { reason: null, constraint: null, wouldChange: null, reviewOn: null, noReviewReason: null };
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
