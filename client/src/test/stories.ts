import { member, mira, rosa } from './people';

const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };
const space = {
  __typename: 'Space' as const,
  id: '01900000-0000-7000-8000-0000000000a1',
  slug: 'home',
  name: 'Home account',
  visibility: 'PUBLIC' as const,
};

export const jonas = member('Jonas Hale');

export const tellerOf = (more: object = {}) => ({
  __typename: 'StoryTeller' as const,
  name: 'Jonas Hale',
  initials: 'JH',
  nameForm: 'NAME' as const,
  member: jonas,
  ...more,
});

/** Somebody who lived it, as the API tells of them: nothing else. */
export const unnamed = tellerOf({
  name: 'Somebody who lived it',
  initials: null,
  nameForm: 'ANONYMOUS',
  member: null,
});

export const consentOf = (more: object = {}) => ({
  __typename: 'StoryConsent' as const,
  id: 'consent-1',
  part: 'STORY' as const,
  use: 'SITE' as const,
  nameForm: 'NAME' as const,
  givenAt: '2026-10-01T10:00:00Z',
  until: null as string | null,
  endedAt: null as string | null,
  endedBy: null as string | null,
  live: true,
  ...more,
});

/** A story in a list. */
export const listedStory = (more: object = {}) => ({
  __typename: 'Story' as const,
  id: '01900000-0000-7000-8000-000000000041',
  number: 4,
  path: '/stories/4-twenty-winters',
  kind: 'MEMBER' as const,
  title: 'Twenty winters, one voice on the phone',
  excerpt: 'In the winter of 2010 the boiler gave out on a Sunday.',
  fromYear: 2005,
  untilYear: null,
  qualities: ['LISTENED', 'HONEST'] as const,
  ownQuality: 'came back to it',
  readingMinutes: 3,
  publishedAt: '2026-10-02T12:00:00Z',
  teller: tellerOf(),
  space,
  ...more,
});

export const storiesOf = (nodes: object[], more: object = {}) => ({
  __typename: 'StoryConnection',
  totalCount: nodes.length,
  edges: nodes.map((node, index) => ({ __typename: 'StoryEdge', cursor: `c${index}`, node })),
  pageInfo: page,
  ...more,
});

export const sideOf = (more: object = {}) => ({
  __typename: 'StorySide' as const,
  id: 'side-1',
  state: 'PUBLISHED' as const,
  text: 'The voice was Edith’s.',
  textHtml: '<p>The voice was Edith’s.</p>',
  publishedAt: '2026-10-03T12:00:00Z',
  editedAt: null,
  author: mira,
  ...more,
});

export const suggestionOf = (more: object = {}) => ({
  __typename: 'StorySuggestion' as const,
  id: '01900000-0000-7000-8000-000000000051',
  state: 'OPEN' as const,
  title: 'Twenty winters, one voice on the phone',
  context: 'I live alone in a small flat.',
  text: 'In the winter of 2010 the boiler gave out on a Monday.',
  why: 'Our log says Monday.',
  at: '2026-10-01T11:00:00Z',
  movedOn: false,
  decidedReason: null,
  decidedAt: null,
  by: mira,
  ...more,
});

/** A story as its page asks for it. */
export const storyOf = (more: { viewerCan?: string[]; [part: string]: unknown } = {}) => ({
  ...listedStory(),
  state: 'PUBLISHED' as const,
  context: 'I live alone in a small flat.',
  mayNotFit: 'A family with an electric car will see it differently.',
  text: 'In the winter of 2010 the boiler gave out on a Sunday.',
  textHtml:
    '<p>In the winter of 2010 the boiler gave out on a Sunday.</p><blockquote><p>She told me what she could not do.</p></blockquote>',
  felt: 'Less alone.',
  revision: 1,
  submittedAt: '2026-10-01T12:00:00Z',
  editedAt: null,
  withdrawnAt: null,
  joint: false,
  sidePath: null,
  viewerCan: ['COMMENT', 'FOLLOW'],
  reviewer: null,
  ideas: [
    {
      __typename: 'Idea',
      id: 'idea-1',
      number: 7,
      path: '/ideas/7-emergency-advice',
      title: 'Emergency advice before identification',
      stage: { __typename: 'Stage', id: 'stage-shipped', name: 'Shipped', category: 'SHIPPED' },
    },
  ],
  outcomes: [],
  people: [] as object[],
  side: null as object | null,
  reviews: [] as object[],
  suggestions: [] as object[],
  consents: [] as object[],
  relatedIdeas: [],
  thread: {
    __typename: 'Thread',
    id: 'thread-1',
    viewerFollows: false,
    followerCount: 3,
    commentCount: 0,
    comments: { __typename: 'CommentConnection', edges: [], pageInfo: page },
  },
  ...more,
});

export const asked = {
  __typename: 'StoryInvitation',
  id: '01900000-0000-7000-8000-000000000061',
  state: 'ASKED',
  words: 'You were there from the start. Would you tell how it was?',
  at: '2026-11-10T12:00:00Z',
  answeredAt: null as string | null,
  by: mira,
  member: rosa,
  subject: { __typename: 'StoryMoment', title: 'Two people, one home', path: '/outcomes/3' },
  story: null,
};
