import { LATE_ANSWER_DAYS_MAX } from '@rapport/shared/limits';
import { addDays } from '../platform/clock.js';
import { FieldProblem } from '../platform/problems.js';

/**
 * What is wrong with the day by which somebody says the answer comes: it lies ahead, and near enough to be meant.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function dayProblems(answerBy: string | null, today: string): FieldProblem[] {
  if (answerBy !== null && answerBy < today) {
    return [new FieldProblem('answerBy', 'IN_THE_PAST')];
  }
  if (answerBy !== null && answerBy > addDays(today, LATE_ANSWER_DAYS_MAX)) {
    return [new FieldProblem('answerBy', 'OUT_OF_RANGE')];
  }
  return [];
}
