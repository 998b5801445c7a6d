import { member, mira, rosa } from './people';

export const ilse = member('Ilse Brandt');
const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };
const space = {
  __typename: 'Space' as const,
  id: '01900000-0000-7000-8000-0000000000a1',
  slug: 'home',
  name: 'Home account',
  visibility: 'PUBLIC' as const,
};

export const outcomeSpace = space;

/** An idea as the page of an outcome, and its composer, ask for one. */
export const tiedIdeaOf = (more: object = {}) => ({
  __typename: 'Idea' as const,
  id: '01900000-0000-7000-8000-000000000001',
  number: 214,
  path: '/ideas/214-let-a-household-share',
  title: 'Let a household share one account',
  excerpt: 'My mother manages the heating, I pay the bill.',
  createdAt: '2026-03-08T12:00:00Z',
  author: rosa,
  coAuthors: [ilse],
  stage: { __typename: 'Stage' as const, id: 'stage-shipped', name: 'Shipped', category: 'SHIPPED' as const },
  support: { __typename: 'Support' as const, customers: 128, team: 2, blocks: 9, matters: 47, nice: 72 },
  space,
  credits: [] as object[],
  irritants: [] as object[],
  promises: [] as object[],
  outcome: null,
  ...more,
});

/** An outcome in a list. */
export const listedOutcome = (more: object = {}) => ({
  __typename: 'Outcome' as const,
  id: 'outcome-1',
  number: 3,
  path: '/outcomes/3-two-people-one-home',
  kind: 'RELEASE' as const,
  title: 'Two people, one home',
  summary: 'A household has two sign-ins now, each with notices of their own.',
  shippedOn: '2026-11-14',
  author: mira,
  space,
  ideas: [tiedIdeaOf()],
  ...more,
});

export const outcomesOf = (nodes: object[], more: object = {}) => ({
  outcomes: {
    __typename: 'OutcomeConnection',
    totalCount: nodes.length,
    edges: nodes.map((node, index) => ({ __typename: 'OutcomeEdge', cursor: `c${index}`, node })),
    pageInfo: page,
  },
  outcomeYears: [2026, 2025],
  spaces: [space],
  ...more,
});

/** An outcome as its page asks for it. */
export const outcomeOf = (more: { viewerCan?: string[]; [part: string]: unknown } = {}) => ({
  ...listedOutcome(),
  text: 'You asked for it.',
  textHtml: '<p>You asked for it. It is there.</p>',
  revision: 1,
  publishedAt: '2026-11-15T12:00:00Z',
  editedAt: null,
  viewerCan: ['COMMENT', 'FOLLOW'],
  viewerQuestion: null,
  didItHelp: null,
  links: [{ __typename: 'OutcomeLink', title: 'How to add a person', url: 'https://help.example.com/share' }],
  credits: [
    {
      __typename: 'Credit',
      id: 'credit-1',
      kind: 'BUILT',
      what: 'drew the first sketch',
      path: null,
      member: member('Sam Duarte'),
    },
  ],
  irritants: [],
  stories: [],
  promises: [],
  revisions: [],
  thread: {
    __typename: 'Thread',
    id: 'thread-1',
    viewerFollows: false,
    followerCount: 3,
    commentCount: 0,
    promises: [],
    comments: { __typename: 'CommentConnection', edges: [], pageInfo: page },
  },
  ...more,
});
