import { MEETING_KINDS, type MeetingKind } from '@rapport/shared/meeting';

export const PATH = '/meetings';

/** What the list of meetings shows, as its address says it. */
export interface Shown {
  past: boolean;
  space: string | null;
  kind: MeetingKind | null;
}

/** Reads the address; what is not known there is left out. */
export function shownIn(search: URLSearchParams): Shown {
  const kind = search.get('kind')?.toUpperCase().replaceAll('-', '_');
  return {
    past: search.get('show') === 'past',
    space: search.get('space'),
    kind: MEETING_KINDS.find((one) => one === kind) ?? null,
  };
}

/** A kind as an address has it. */
export const kindInAddress = (kind: MeetingKind): string => kind.toLowerCase().replaceAll('_', '-');

/** The query of the page for its address. */
export function variablesOf(search: URLSearchParams) {
  const { past, space, kind } = shownIn(search);
  return { first: 20, after: search.get('after'), filter: { past, space, kind, mine: false } };
}
