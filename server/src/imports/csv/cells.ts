import type { ZodType } from 'zod';
import words from '../../locales/en/problems.json' with { type: 'json' };
import type { Table, TableRow } from './table.js';

/** Why a cell cannot be taken. */
class BadCell extends Error {}

/** Refuses the row that is being read. @param reason goes on from "file, line n:". */
export function badCell(reason: string): never {
  throw new BadCell(reason);
}

/** Reads every row of a table; those that cannot be taken are added to its bad ones. */
export function readRows<Value>(
  table: Table,
  read: (row: TableRow) => Value,
): { line: number; value: Value }[] {
  const values: { line: number; value: Value }[] = [];
  for (const row of table.rows) {
    try {
      values.push({ line: row.line, value: read(row) });
    } catch (error) {
      if (!(error instanceof BadCell)) {
        throw error;
      }
      table.bad.push({ file: table.file, line: row.line, reason: error.message });
    }
  }
  return values;
}

/** The text of a column; empty when the file has no such column. */
export function cellOf({ columns, cells }: TableRow, column: string): string {
  return cells[columns.get(column) ?? -1] ?? '';
}

const INTEGER = /^-?\d{1,15}$/;

/** A whole number within bounds, both included. */
export function wholeNumber(row: TableRow, column: string, least: number, most: number): number {
  const text = cellOf(row, column).trim();
  if (text === '') {
    badCell(`${column} is empty`);
  }
  const value = Number(text);
  if (!INTEGER.test(text)) {
    badCell(`${column} is not a whole number: ${shown(text)}`);
  }
  if (value < least || value > most) {
    badCell(`${column} is not between ${least} and ${most}: ${shown(text)}`);
  }
  return value;
}

/** A cell that one of our own input schemas takes. */
export function valid<Output>(row: TableRow, column: string, schema: ZodType<Output, string>): Output {
  return validText(cellOf(row, column), column, schema);
}

/** The same for a part of a cell. */
export function validText<Output>(text: string, what: string, schema: ZodType<Output, string>): Output {
  const parsed = schema.safeParse(text);
  if (parsed.success) {
    return parsed.data;
  }
  const code = parsed.error.issues[0]?.message ?? 'INVALID';
  if (text.trim() === '') {
    badCell(`${what} is empty`);
  }
  const sentence = code in words.fields ? words.fields[code as keyof typeof words.fields] : code;
  badCell(`${what}: ${sentence} ${shown(text)}`);
}

const SHOWN_MOST = 40;

/** The beginning of what somebody wrote, in quotes and on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > SHOWN_MOST ? `${line.slice(0, SHOWN_MOST)}…` : line);
}

/** Nothing that people import was written before the web. */
const EARLIEST = Date.UTC(1990, 0, 1);
/** Clocks differ, and a day may be named that has only begun elsewhere. */
const AHEAD_MS = 86_400_000;

/** A moment that is neither long before anybody could have written it nor still to come. */
export function sensibleMoment(column: string, milliseconds: number, now: Date): Date {
  if (!(milliseconds >= EARLIEST)) {
    badCell(`${column} lies before 1990`);
  }
  if (milliseconds > now.getTime() + AHEAD_MS) {
    badCell(`${column} lies in the future`);
  }
  return new Date(milliseconds);
}
