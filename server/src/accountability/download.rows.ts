import { stringify } from 'csv-stringify/sync';
import { asWords } from '../platform/formula.rules.js';
import type { Accountability } from './accountability.type.js';

type Cell = string | number | null;
/** One figure in one place: which, of what part, for which month or space, in what unit, and how it is defined. */
type Line = readonly [
  figure: string,
  part: string,
  of: string,
  value: Cell,
  n: Cell,
  cases: string,
  definition: string,
];

const HEADING = ['figure', 'part', 'of', 'value', 'n', 'cases', 'definition'];

/** Without it Excel reads UTF-8 as the encoding of the country it was bought in. */
const BYTE_ORDER_MARK = '\uFEFF';

const TOLD = new Set(['title', 'definition', 'cases', 'openCases', 'n']);

/** The figures without what only the page needs: spaces by name, days and moments as text. */
export function plainFigures(figures: Accountability): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(figures, (key, value: unknown) =>
      key === 'space' && value && typeof value === 'object' && 'name' in value
        ? (value as { name: string }).name
        : value,
    ),
  ) as Record<string, unknown>;
}

function isFigure(value: unknown): value is Record<string, unknown> & { n: number } {
  return typeof value === 'object' && value !== null && 'definition' in value && 'n' in value;
}

/** The name of a row of a list: its month, its space or its age. */
function nameOf(row: Record<string, unknown>): string {
  const { month, space, fromDays, toDays } = row;
  if (typeof month === 'string') return month;
  if (typeof space === 'string') return space;
  return fromDays === undefined ? '' : `${String(fromDays)}-${toDays === null ? '' : String(toDays)} days`;
}

const NAMES = new Set(['month', 'space', 'fromDays', 'toDays']);

function cellOf(value: unknown): Cell {
  return typeof value === 'number' || typeof value === 'string' || value === null ? value : String(value);
}

function linesOf(name: string, figure: Record<string, unknown> & { n: number }): Line[] {
  const tail = [figure.n, cellOf(figure['cases']), String(figure['definition'])] as const;
  const lines: Line[] = [[name, 'n', '', figure.n, tail[0], String(tail[1]), tail[2]]];
  for (const [part, value] of Object.entries(figure)) {
    if (TOLD.has(part)) continue;
    if (!Array.isArray(value)) {
      lines.push([name, part, '', cellOf(value), tail[0], String(tail[1]), tail[2]]);
      continue;
    }
    for (const row of value as Record<string, unknown>[]) {
      for (const [key, inner] of Object.entries(row)) {
        if (NAMES.has(key)) continue;
        const of = nameOf(row);
        lines.push([
          name,
          `${part}.${key}`,
          of,
          cellOf(inner),
          cellOf(row['n'] ?? null),
          String(tail[1]),
          tail[2],
        ]);
      }
    }
  }
  return lines;
}

/** The same as a table, one value a line. Numbers are numbers; whatever else could be a formula is shown as words. */
export function csvOf(figures: Accountability): string {
  const lines = Object.entries(plainFigures(figures)).flatMap(([name, value]) =>
    isFigure(value) ? linesOf(name, value) : [],
  );
  const rows = [HEADING, ...lines].map((line) =>
    line.map((cell) => (typeof cell === 'string' ? asWords(cell) : cell)),
  );
  return BYTE_ORDER_MARK + stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
