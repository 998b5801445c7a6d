import { mira, rosa } from './people';

/** One entry of a journey, as lists ask for it. */
export const entryOf = (id: string, kind: string, more: object = {}) => ({
  __typename: 'JourneyEntry' as const,
  id,
  kind,
  at: '2026-10-12T09:00:00Z',
  title: 'Read the meter from a photo',
  path: '/ideas/25-read-the-meter',
  excerpt: 'I read it in the dark.' as string | null,
  promiseState: null as string | null,
  memorySource: null as string | null,
  by: kind === 'ANSWERED' || kind === 'PROMISED' ? mira : rosa,
  ...more,
});

/** A page of a journey. */
export const journeyOf = (entries: ReturnType<typeof entryOf>[], hasNextPage = false) => ({
  __typename: 'JourneyEntryConnection' as const,
  edges: entries.map((node) => ({ __typename: 'JourneyEntryEdge' as const, cursor: node.id, node })),
  pageInfo: {
    __typename: 'PageInfo' as const,
    hasNextPage,
    hasPreviousPage: false,
    endCursor: entries.at(-1)?.id ?? null,
  },
});

export const cardOf = (more: object = {}) => ({
  __typename: 'ContextCard' as const,
  id: rosa.id,
  text: 'I look after three shops.' as string | null,
  sinceYear: 2014 as number | null,
  writtenAt: '2026-01-20T12:00:00Z',
  confirmedAt: '2026-01-20T12:00:00Z',
  ...more,
});

export const memoryOf = (id: string, text: string) => ({
  __typename: 'Memory' as const,
  id,
  text,
  at: '2026-11-10T12:00:00Z',
  by: mira,
  source: {
    __typename: 'MemorySource' as const,
    title: 'Read the meter from a photo',
    path: '/ideas/25-read#comment-1',
  },
});

export const boundariesOf = (more: object = {}) => ({
  __typename: 'Boundaries' as const,
  id: rosa.id,
  topics: ['STORY', 'MEETING'],
  hoursFrom: '09:00' as string | null,
  hoursUntil: '17:00' as string | null,
  timeZone: 'Europe/Berlin' as string | null,
  channel: 'INBOX',
  note: null as string | null,
  updatedAt: '2026-11-01T12:00:00Z' as string | null,
  ...more,
});

/** What is known of Rosa, as the page of her journey asks for it. */
export const knownOf = (more: object = {}) => ({
  ...rosa,
  contextCard: cardOf() as ReturnType<typeof cardOf> | null,
  memories: [memoryOf('memory-1', 'Closes the tills alone on Fridays.')],
  boundaries: boundariesOf(),
  ...more,
});
