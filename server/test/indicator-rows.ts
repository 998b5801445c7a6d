import { localDay } from '../src/platform/clock.js';
import type { Tables, Window } from './indicators.js';

/** One case as a plain reader finds it. */
export interface PlainCase {
  counted: boolean;
  good: boolean;
  value: number | null;
  marks: string[];
}
export type Row = Tables[string][number];
export type Walk = (tables: Tables, window: Window) => PlainCase[];

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ms = (value: unknown): number => (value instanceof Date ? value.getTime() : Number.NaN);
export const rows = (tables: Tables, name: string): Row[] => tables[name] ?? [];
export const by = (list: readonly Row[], key: string, value: unknown): Row[] =>
  list.filter((row) => row[key] === value);
export const one = (list: readonly Row[], id: unknown): Row => list.find((row) => row['id'] === id) ?? {};
export const first = (moments: readonly number[]): number => Math.min(Infinity, ...moments);
export const within = (moment: number, { starts, asOf }: Window): boolean =>
  moment >= starts && moment < asOf;
export const found = (part: Partial<PlainCase>): PlainCase => ({
  counted: true,
  good: false,
  value: null,
  marks: [],
  ...part,
});
/** A date as the driver of this place reads it: its ISO text. */
export const dayOf = (value: unknown): string => String(value);

export const standing = (idea: Row): boolean =>
  idea['withdrawn_at'] === null && idea['category'] !== 'MERGED';
export const saidHere = (tables: Tables, comment: Row): boolean => {
  const idea = rows(tables, 'idea').find((row) => row['thread_id'] === comment['thread_id']);
  return !(idea && idea['imported_at'] !== null && ms(comment['created_at']) <= ms(idea['imported_at']));
};
export const said = (tables: Tables, comment: Row): boolean =>
  !comment['staff_only'] &&
  comment['withdrawn_at'] === null &&
  comment['home_thread_id'] === null &&
  saidHere(tables, comment);

export function endedAs(tables: Tables, to: readonly string[]): { answer: Row; idea: Row }[] {
  return rows(tables, 'answer').flatMap((answer) => {
    const idea = one(rows(tables, 'idea'), answer['idea_id']);
    const here = idea['imported_at'] === null || ms(answer['created_at']) > ms(idea['imported_at']);
    const changes =
      to.includes(answer['to_category'] as string) && answer['from_category'] !== answer['to_category'];
    return changes && standing(idea) && here ? [{ answer, idea }] : [];
  });
}

/** The beginning of a day in the zone of a window. */
export function startOf(day: string, { zone }: Window): number {
  let moment = Date.parse(`${day}T00:00:00Z`) - 14 * HOUR;
  while (localDay(new Date(moment), zone) < day) moment += 900_000;
  return moment;
}
