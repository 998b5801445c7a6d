import type { JourneyKind } from '../../lib/schema.generated';
import type { JourneyEntryFragment, JourneyListFragment } from './Journey.generated';

/** One thing that was between a person and the community. */
export type Entry = Omit<JourneyEntryFragment, ' $fragmentName'>;

/** Kinds in the order of the filter. */
export const KINDS = [
  'SAID',
  'SUGGESTED',
  'REPORTED',
  'ANSWERED',
  'PROMISED',
  'BUILT',
  'HELPED',
  'PUT_RIGHT',
  'MET',
  'TOLD',
  'CREDITED',
  'JOINED',
] as const satisfies readonly JourneyKind[];

/** The kind the address asks for, null for everything. */
export const kindOf = (search: URLSearchParams): JourneyKind | null =>
  KINDS.find((kind) => kind === search.get('kind')) ?? null;

/** What the lists of the member and of the team both ask for: the same query, so the same list (practice 4.5). */
export function listVariables(search: URLSearchParams) {
  const kind = kindOf(search);
  return { first: 20, after: search.get('after'), filter: { kinds: kind && [kind] } };
}

/** Whether it came from the team to the person: it then stands beside what was said. */
export const isFromTeam = ({ kind }: Pick<Entry, 'kind'>): boolean =>
  kind === 'ANSWERED' || kind === 'PROMISED' || kind === 'BUILT' || kind === 'PUT_RIGHT';

export interface Year {
  year: string;
  entries: Entry[];
}

/** Entries by the year in which they were, in the community's time zone, in the order in which they came. */
export function byYear(entries: readonly Entry[], timeZone: string): Year[] {
  const format = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  const years: Year[] = [];
  for (const entry of entries) {
    const year = format.format(new Date(entry.at));
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}

/** A part of the list, newest first. */
export type JourneyEntries = Omit<JourneyListFragment, ' $fragmentName'>;
