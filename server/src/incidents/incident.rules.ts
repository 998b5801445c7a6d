import { INCIDENT_REPORT_DAYS_MAX } from '@rapport/shared/limits';
import { INCIDENT_BLOCKS, type IncidentBlock, type IncidentState } from '@rapport/shared/vocabulary';
import words from '../locales/en/incidents.json' with { type: 'json' };
import { addDays } from '../platform/clock.js';
import { FieldProblem } from '../platform/problems.js';

/** Path of an incident's page: its number decides, the words are for people. */
export function incidentPath({ number, slug }: { number: number; slug: string }): string {
  return `/incidents/${number}${slug === '' ? '' : `-${slug}`}`;
}

/** Whether its parts are all there, each once, in the only order there is (practice 0.29). */
export function isInOrder(blocks: readonly { kind: IncidentBlock }[]): boolean {
  return (
    blocks.length === INCIDENT_BLOCKS.length && blocks.every(({ kind }, at) => kind === INCIDENT_BLOCKS[at])
  );
}

/**
 * What is wrong with the parts of a note and the day of its report.
 *
 * @param today YYYY-MM-DD in the community's time zone.
 */
export function incidentProblems(
  { blocks, reportOn }: { blocks: readonly { kind: IncidentBlock }[]; reportOn: string },
  today: string,
): FieldProblem[] {
  const problems = isInOrder(blocks) ? [] : [new FieldProblem('blocks', 'INVALID', words.order)];
  if (reportOn <= today) {
    problems.push(new FieldProblem('reportOn', 'IN_THE_PAST', words.reportAhead));
  } else if (reportOn > addDays(today, INCIDENT_REPORT_DAYS_MAX)) {
    problems.push(new FieldProblem('reportOn', 'OUT_OF_RANGE'));
  }
  return problems;
}

/** Where the report stands. @param today YYYY-MM-DD in the community's time zone. */
export function stateOf(
  { reportOn, reportedAt }: { reportOn: string; reportedAt: Date | null },
  today: string,
): IncidentState {
  if (reportedAt) {
    return 'REPORTED';
  }
  return reportOn < today ? 'OVERDUE' : 'AWAITED';
}
