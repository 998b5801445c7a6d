import { member, mira, rosa } from './people';

export const petra = member('Petra Novak');
const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };
const space = {
  __typename: 'Space',
  id: 'space-1',
  slug: 'home',
  name: 'Home account',
  defaultOwner: mira,
};

/** An irritant as "me too" asks for one. */
export const hurtOf = (more: object = {}) => ({
  __typename: 'Irritant' as const,
  id: 'irritant-1',
  title: 'The meter is behind the washing machine',
  path: '/irritants/12-the-meter-is-behind-the-washing-machine',
  state: 'OPEN' as const,
  reportCount: 7,
  may: ['REPORT' as const],
  viewerReport: null,
  thread: { __typename: 'Thread' as const, id: 'thread-1', viewerFollows: false, followerCount: 3 },
  ...more,
});

/** The same in a list. */
export const listedIrritant = (more: object = {}) => ({
  ...hurtOf(),
  excerpt: 'Each month we move it to read four digits.',
  createdAt: '2026-11-08T12:00:00Z',
  journeyStage: 'Reading the meter',
  author: petra,
  space,
  ...more,
});

export const irritantsOf = (nodes: object[], more: object = {}) => ({
  irritants: {
    __typename: 'IrritantConnection',
    totalCount: nodes.length,
    edges: nodes.map((node, index) => ({ __typename: 'IrritantEdge', cursor: `c${index}`, node })),
    pageInfo: page,
  },
  journeyStages: ['Reading the meter'],
  spaces: [space],
  ...more,
});

export const reportOf = (person: typeof rosa, situation: string | null) => ({
  __typename: 'Report',
  id: `report-${person.id}`,
  member: person,
  situation,
  createdAt: '2026-11-10T12:00:00Z',
});

/** An irritant as its page asks for it. */
export const irritantOf = (more: { viewerCan?: string[]; [part: string]: unknown } = {}) => ({
  ...listedIrritant(),
  // The same field under two names.
  may: more.viewerCan ?? ['REPORT', 'COMMENT', 'FOLLOW'],
  number: 12,
  situationHtml: '<p>Each month we move it to read four digits.</p>',
  workaroundHtml: '<p>A mirror on a stick.</p>',
  likes: 'It is quick.',
  dislikes: 'It fell once.',
  withdrawnAt: null,
  viewerCan: ['REPORT', 'COMMENT', 'FOLLOW'],
  fixedAt: null,
  fix: null,
  fixedBy: null,
  outcome: null,
  sameAs: null,
  same: [],
  rootCause: null,
  ideas: [],
  call: null,
  reports: {
    __typename: 'ReportConnection',
    edges: [{ __typename: 'ReportEdge', cursor: 'r1', node: reportOf(rosa, 'Ours is in the cellar.') }],
    pageInfo: page,
  },
  thread: {
    __typename: 'Thread',
    id: 'thread-1',
    viewerFollows: false,
    followerCount: 3,
    commentCount: 0,
    comments: { __typename: 'CommentConnection', edges: [], pageInfo: page },
    promises: [] as object[],
  },
  ...more,
});

/** The team's open question about it. */
export const callOf = (more: object = {}) => ({
  __typename: 'CallForIdeas',
  id: 'call-1',
  question: 'How could one read it without moving anything?',
  openedAt: '2026-11-18T12:00:00Z',
  endedAt: null,
  openedBy: mira,
  ...more,
});
