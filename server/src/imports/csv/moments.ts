import { badCell, cellOf, sensibleMoment, shown } from './cells.js';
import type { TableRow } from './table.js';

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A moment written as year-month-day, perhaps with a time and an offset as in ISO 8601; in UTC when there is no offset.
 */
export function momentOf(row: TableRow, column: string, now: Date): Date {
  const text = cellOf(row, column).trim();
  if (text === '') {
    badCell(`${column} is empty`);
  }
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0', offset = 'Z'] =
    MOMENT.exec(text) ??
    badCell(`${column} is not a date such as 2026-03-02 or 2026-03-02T09:30:00Z: ${shown(text)}`);
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}`;
  const utc = Date.parse(`${local}Z`);
  // The 31st of April would quietly become the 1st of May.
  if (Number.isNaN(utc) || new Date(utc).toISOString() !== `${local}Z`) {
    badCell(`${column} is not a day or time there is: ${shown(text)}`);
  }
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const away = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sensibleMoment(column, sign === '-' ? utc + away : utc - away, now);
}
