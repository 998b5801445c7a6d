import type { Figures } from './turns.js';

/** One line of the report: what was measured, against which bar. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: { readonly kind: 'least' | 'most'; readonly value: number } | null;
  readonly sides?: Readonly<Record<string, Figures>>;
  readonly note?: string;
}

/** A row without a bar tells something and cannot be missed. */
export function isMet({ bar, value }: Row): boolean {
  return bar === null || (bar.kind === 'least' ? value >= bar.value : value <= bar.value);
}

/** The rows as a table for people, what was measured in detail below each. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.bar === null ? ' ' : isMet(row) ? '✓' : '✗',
    row.id,
    row.what,
    `${shown(row.value)} ${row.unit}`.trim(),
    row.bar === null ? '' : `${row.bar.kind === 'least' ? '≥' : '≤'} ${row.bar.value} ${row.unit}`.trim(),
  ]);
  const titles = ['', '', 'what', 'measured', 'bar'];
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...cells.map((cell) => cell[column]?.length ?? 0)),
  );
  const line = (cell: readonly string[]): string =>
    cell
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(titles),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.flatMap((row, index) => [line(cells[index] ?? []), ...details(row)]),
  ].join('\n');
}

function details({ sides = {}, note }: Row): string[] {
  const width = Math.max(0, ...Object.keys(sides).map((name) => name.length));
  return [
    ...Object.entries(sides).map(
      ([name, { rate, p50, p99, cpuMs }]) =>
        `       ${name.padEnd(width)}  ${shown(rate).padStart(7)}/s   p50 ${shown(p50)} ms   p99 ${shown(p99)} ms   ${shown(cpuMs)} ms CPU`,
    ),
    ...(note === undefined ? [] : [`       ${note}`]),
  ];
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 3);
}
