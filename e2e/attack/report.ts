import type { FieldReport, FuzzReport } from './fuzz/fuzz.ts';
import type { Row } from './run.ts';

const WIDE = 96;

/** One line for a check that passed; the whole difference for one that did not. */
export function lineOf({ check, expected, seen, passed, ms }: Row): string {
  const line = `${passed ? '✓' : '✗'} ${check.padEnd(WIDE)} ${String(ms).padStart(6)} ms`;
  return `${line}\n    expected  ${cut(expected)}\n    seen      ${cut(seen)}`;
}

/** All checks as a table: check, expected, seen, passed. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ theme, check, expected, seen, passed }) =>
    [
      `${theme}: ${check}`.padEnd(WIDE),
      short(expected).padEnd(40),
      short(seen).padEnd(40),
      passed ? 'yes' : 'NO',
    ].join('  '),
  );
  const head = ['check'.padEnd(WIDE), 'expected'.padEnd(40), 'seen'.padEnd(40), 'passed'].join('  ');
  return [head, '-'.repeat(head.length), ...lines].join('\n');
}

/** Root fields with how often they were called and what came of it, slowest first. */
export function fuzzTableOf({ seed, runs, fields, failures }: FuzzReport): string {
  const names = ['runs', 'ok', 'problem', 'refused', 'failed', 'slowestMs'] as const;
  const row = (field: FieldReport): string =>
    [
      `${field.operation} ${field.field}`.padEnd(34),
      ...names.map((name) => String(field[name]).padStart(9)),
    ].join(' ');
  return [
    `${runs} operations from seed ${seed}, ${failures.length} failures`,
    ['root field'.padEnd(34), ...names.map((name) => name.padStart(9))].join(' '),
    ...fields.map(row),
    ...failures.map(
      ({ case: number, as, reason, query, variables, answer }) =>
        `\n✗ case ${number} as ${as}: ${reason}\n    rerun: pnpm attack fuzz --seed ${seed} --only ${number}\n    ${JSON.stringify({ query, variables })}\n    ${answer}`,
    ),
  ].join('\n');
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function cut(text: string): string {
  return text.length > 1_500 ? `${text.slice(0, 1_500)}…` : text;
}
