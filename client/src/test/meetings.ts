import { mira } from './people';

const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };

export const MEETING_ID = '01890a5d-ac96-774b-bcce-b302099a8090';
export const MEETING_SPACE = '01890a5d-ac96-774b-bcce-b302099a8091';

/** A meeting as its page asks for it: announced, with two of six seats left. Tests run where the zone is UTC. */
export const meetingOf = (more: object = {}) => ({
  __typename: 'Meeting' as const,
  id: MEETING_ID,
  number: 4,
  path: '/meetings/4-an-hour-to-listen',
  kind: 'LISTENING',
  state: 'ANNOUNCED',
  title: 'An hour to listen',
  purpose: 'We want to hear how the winter went.',
  startsAt: '2026-12-03T16:00:00Z',
  endsAt: '2026-12-03T17:00:00Z',
  timeZone: 'Europe/Berlin',
  leader: true,
  seats: 6 as number | null,
  seated: 4,
  waiting: 0,
  viewerSeat: null as string | null,
  viewerTurn: null as number | null,
  viewerCan: [] as string[],
  place: null as string | null,
  placeWithSeat: true,
  attendees: null as object[] | null,
  host: mira,
  space: { __typename: 'Space', id: MEETING_SPACE, slug: 'home', name: 'Home account' },
  textHtml: '<p>Tea is there.</p>',
  text: 'Tea is there.',
  question: null as string | null,
  learned: null as string | null,
  account: null as string | null,
  accountHtml: null as string | null,
  correctedAt: null as string | null,
  corrections: [] as object[],
  findingsTo: [] as object[],
  boundaries: 'Nobody has to say what they pay.',
  reimbursement: 'Everybody gets the bus fare.',
  recorded: false,
  recordedWhy: null,
  calendarPath: '/meetings/4.ics',
  publishedAt: '2026-11-19T09:00:00Z',
  changedWhy: null as string | null,
  calledOffWhy: null as string | null,
  closedAt: null as string | null,
  closedBy: null as object | null,
  revision: 0,
  minutesRevision: 0,
  questionsRaised: 0,
  questionsAnswered: 0,
  questions: [] as object[],
  lines: [] as object[],
  ideas: [] as object[],
  credits: [] as object[],
  thread: {
    __typename: 'Thread',
    id: 'thread-4',
    viewerFollows: false,
    followerCount: 2,
    commentCount: 0,
    comments: { __typename: 'CommentConnection', edges: [], pageInfo: page },
  },
  ...more,
});

/** A page of them, as lists ask for it. */
export const meetingsOf = (nodes: object[]) => ({
  __typename: 'MeetingConnection',
  edges: nodes.map((node, index) => ({ __typename: 'MeetingEdge', cursor: `c${index}`, node })),
  pageInfo: page,
});

export const questionOf = (more: object = {}) => ({
  __typename: 'MeetingQuestion',
  id: '01890a5d-ac96-774b-bcce-b302099a8094',
  text: 'Why is the bill so long?',
  askedBy: null,
  viewerAsked: false,
  answer: null as string | null,
  answeredBy: null as object | null,
  ...more,
});

export const lineOf = (kind: string, text: string, promise: object | null = null) => ({
  __typename: 'MinuteLine',
  id: `line-${text}`,
  kind,
  text,
  addedAt: null,
  takenBackAt: null,
  promise,
  creditTo: null,
  creditWhat: null,
  promiseOwner: null,
  promiseDueOn: null,
});
