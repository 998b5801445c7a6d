import { mira, rosa } from './people';

export const PROMISE_ID = '01890a5d-ac96-774b-bcce-b302099a8060';
export const TOM_ID = '01890a5d-ac96-774b-bcce-b302099a8061';

/** A promise as its page asks for it: made by Mira to Rosa, late by ten days after its day was moved. */
export const latePromise = {
  __typename: 'Promise' as const,
  id: PROMISE_ID,
  path: `/promises/${PROMISE_ID}`,
  text: 'Meter readings can be sent as a photo.',
  quote: 'You will be able to send a photo of the meter.',
  state: 'LATE' as const,
  daysLate: 10,
  firstDueOn: '2026-11-10',
  dueOn: '2026-12-01',
  madeAt: '2026-10-01T12:00:00Z',
  closedAt: null,
  closedBy: null,
  closingText: null,
  closingLink: null,
  owner: mira,
  madeBy: mira,
  madeTo: rosa,
  source: {
    __typename: 'PromiseSource' as const,
    kind: 'ANSWER' as const,
    path: '/ideas/7-read#answer-1',
    at: '2026-10-01T12:00:00Z',
    author: mira,
  },
  about: {
    __typename: 'PromiseAbout' as const,
    kind: 'IDEA' as const,
    title: 'Read the meter from a photo',
    path: '/ideas/7-read',
  },
  space: { __typename: 'Space' as const, id: 'space', slug: 'meters', name: 'Meters' },
  dates: [
    {
      __typename: 'PromiseDate' as const,
      id: 'date-1',
      from: '2026-11-10',
      to: '2026-12-01',
      why: 'The reader for old meters came late.',
      at: '2026-11-09T12:00:00Z',
      by: mira,
    },
  ],
  handOvers: [],
  viewerCan: [] as ('KEEP' | 'MOVE' | 'DROP' | 'HAND_OVER')[],
};

/** A page of the list of promises. */
export const promiseList = (promises: object[]) => ({
  promises: {
    __typename: 'PromiseConnection',
    totalCount: promises.length,
    edges: promises.map((node, index) => ({ __typename: 'PromiseEdge', cursor: `${index}`, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
  spaces: [
    { __typename: 'Space', id: 'space', slug: 'meters', name: 'Meters' },
    { __typename: 'Space', id: 'bills', slug: 'bills', name: 'Bills' },
  ],
});

/** The team, to choose somebody from. */
export const team = {
  staff: {
    __typename: 'MemberConnection',
    edges: [
      { __typename: 'MemberEdge', node: { __typename: 'Member', id: TOM_ID, name: 'Tom Adeyemi' } },
      { __typename: 'MemberEdge', node: { __typename: 'Member', id: mira.id, name: mira.name } },
    ],
  },
  admins: { __typename: 'MemberConnection', edges: [] },
};
