import { BYTE_ORDER_MARK, csvLines } from '../platform/csv.js';
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

/** Told once for a figure, or only of use to the page. */
const TOLD = new Set(['title', 'openCases']);

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

type FigureFields = Record<string, unknown> & { n: number | null; cases: string | null; definition: string };

function isFigure(value: unknown): value is FigureFields {
  return typeof value === 'object' && value !== null && 'definition' in value && 'n' in value;
}

type Scalar = string | number | boolean | null;
type Item = Record<string, Scalar> | string;

/** The name of a row of a list: its month, space, age or path. */
function nameOf({ month, space, fromDays, toDays, path }: Record<string, Scalar>): string {
  if (fromDays !== undefined) return `${fromDays}-${toDays ?? ''} days`;
  return String(month ?? space ?? path ?? '');
}

const NAMES = new Set(['month', 'space', 'fromDays', 'toDays', 'path']);

const cellOf = (value: Scalar): Cell => (typeof value === 'boolean' ? String(value) : value);

function linesOf(name: string, figure: FigureFields): Line[] {
  const { n, cases, definition, ...parts } = figure;
  const line = (part: string, of: string, value: Scalar, count: Cell = n): Line => [
    name,
    part,
    of,
    cellOf(value),
    count,
    cases ?? '',
    definition,
  ];
  const itemLines = (part: string, item: Item, place: number): Line[] =>
    typeof item === 'string'
      ? [line(part, String(place + 1), item)]
      : Object.entries(item)
          .filter(([key]) => !NAMES.has(key))
          .map(([key, value]) => line(`${part}.${key}`, nameOf(item), value, cellOf(item['n'] ?? null)));
  const partLines = Object.entries(parts)
    .filter(([part]) => !TOLD.has(part))
    .flatMap(([part, value]) =>
      Array.isArray(value)
        ? (value as Item[]).flatMap((item, place) => itemLines(part, item, place))
        : [line(part, '', value as Scalar)],
    );
  return [line('n', '', n), ...partLines];
}

/** The same as a table, one value a line. Numbers are numbers; whatever else could be a formula is shown as words. */
export function csvOf(figures: Accountability): string {
  const lines = Object.entries(plainFigures(figures)).flatMap(([name, value]) =>
    isFigure(value) ? linesOf(name, value) : [],
  );
  return BYTE_ORDER_MARK + csvLines([HEADING, ...lines]);
}
