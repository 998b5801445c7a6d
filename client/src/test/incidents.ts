import { mira } from './people';

const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };

export const INCIDENT_ID = '01890a5d-ac96-774b-bcce-b302099a8060';
const BLOCKS = [
  ['APOLOGY', 'We are sorry that your readings were lost.'],
  ['WHAT_HAPPENED', 'From Monday to Tuesday nothing was kept.'],
  ['WHAT_WE_DO', 'They are being put back by hand.'],
  ['REPORT_BACK', 'We tell how many are back.'],
] as const;

/** What went wrong for many, as its page asks for it: the report is awaited. */
export const incidentOf = (more: object = {}) => ({
  __typename: 'Incident' as const,
  id: INCIDENT_ID,
  number: 2,
  path: '/incidents/2-readings-were-lost',
  title: 'Readings were lost',
  publishedAt: '2026-11-19T09:00:00Z',
  reportOn: '2026-12-01',
  state: 'AWAITED',
  author: mira,
  space: { __typename: 'Space', id: 'space-1', slug: 'home', name: 'Home account' },
  viewerCan: ['COMMENT', 'FOLLOW'] as string[],
  hitCount: 3,
  blocks: BLOCKS.map(([kind, text]) => ({ __typename: 'IncidentPart' as const, kind, text })),
  report: null as object | null,
  viewerWasHit: false,
  viewerRecovery: null as object | null,
  promise: {
    __typename: 'Promise' as const,
    id: 'promise-1',
    path: '/promises/promise-1',
    firstDueOn: '2026-12-01',
    daysLate: 0,
    owner: mira,
  },
  ideas: [] as object[],
  thread: {
    __typename: 'Thread',
    id: 'thread-2',
    viewerFollows: false,
    followerCount: 4,
    commentCount: 0,
    comments: { __typename: 'CommentConnection', edges: [], pageInfo: page },
    promises: [] as object[],
  },
  ...more,
});

/** A page of them, as the list asks for it. */
export const incidentsOf = (nodes: object[]) => ({
  incidents: {
    __typename: 'IncidentConnection',
    totalCount: nodes.length,
    edges: nodes.map((node, index) => ({ __typename: 'IncidentEdge', cursor: `c${index}`, node })),
    pageInfo: page,
  },
  spaces: [],
});
