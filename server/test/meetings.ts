import { postIdea, type TestIdea } from './ideas.js';
import { set } from './reviews.js';
import type { TestMember, TestSpace, World } from './world.js';

/** A place where people meet: a host, three customers, and an idea that is being built. */
export interface MeetingPlace {
  world: World;
  space: TestSpace;
  idea: TestIdea;
  mira: TestMember;
  timo: TestMember;
  ada: TestMember;
  ben: TestMember;
  cleo: TestMember;
}

export async function meetingPlace(
  world: World,
  visibility: 'PUBLIC' | 'MEMBERS' = 'PUBLIC',
): Promise<MeetingPlace> {
  const space = await world.space(visibility);
  const ada = await world.member('CUSTOMER', 'Ada');
  const idea = await postIdea(world, ada, space, 'Dark colours');
  await set(world, `update idea set stage_id = $2, category = 'BUILDING' where id = $1`, [
    idea.id,
    space.stages.BUILDING,
  ]);
  return {
    world,
    space,
    idea,
    ada,
    mira: await world.member('STAFF', 'Mira'),
    timo: await world.member('ADMIN', 'Timo'),
    ben: await world.member('CUSTOMER', 'Ben'),
    cleo: await world.member('CUSTOMER', 'Cleo'),
  };
}

export const MEETING = `fragment M on Meeting { id number path kind state title leader place placeWithSeat seats seated
  waiting viewerSeat viewerTurn revision minutesRevision questionsRaised questionsAnswered learned calledOffWhy changedWhy
  timeZone startsAt endsAt viewerCan attendees { member { name } state } questions { id text answer askedBy { name } viewerAsked }
  lines { id kind text creditTo { name } addedAt takenBackAt promise { id text owner { name } dueOn } } promises { id }
  account accountHtml correctedAt corrections { part lineId questionId was why by { name } } findingsTo { title }
  credits { what member { name } } idea { title } ideas { title } }`;

export interface MeetingSeen {
  id: string;
  number: number;
  path: string;
  kind: string;
  state: string;
  title: string;
  leader: boolean;
  place: string | null;
  placeWithSeat: boolean;
  seats: number | null;
  seated: number;
  waiting: number;
  viewerSeat: string | null;
  viewerTurn: number | null;
  revision: number;
  minutesRevision: number;
  questionsRaised: number;
  questionsAnswered: number;
  learned: string | null;
  calledOffWhy: string | null;
  changedWhy: string | null;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  viewerCan: string[];
  attendees: { member: { name: string }; state: string }[] | null;
  questions: {
    id: string;
    text: string;
    answer: string | null;
    askedBy: { name: string } | null;
    viewerAsked: boolean;
  }[];
  account: string | null;
  accountHtml: string | null;
  correctedAt: string | null;
  corrections: {
    part: string;
    lineId: string | null;
    questionId: string | null;
    was: string | null;
    why: string | null;
    by: { name: string };
  }[];
  findingsTo: { title: string }[];
  lines: {
    id: string;
    addedAt: string | null;
    takenBackAt: string | null;
    kind: string;
    text: string;
    promise: { id: string; text: string; owner: { name: string } } | null;
  }[];
  promises: { id: string }[];
  credits: { what: string; member: { name: string } }[];
  idea: { title: string } | null;
  ideas: { title: string }[];
}

/** What a mutation about a meeting answers. */
export interface MeetingAnswer {
  __typename: string;
  meeting?: MeetingSeen;
  people?: number;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
}

const PROBLEM = `... on Problem { message } ... on InvalidInput { fields { path code message } }`;

/** Days after the first moment of a world, as the API takes it. */
export const inDays = (days: number, hour = 10): string =>
  new Date(Date.UTC(2026, 2, 2 + days, hour)).toISOString();

const wordsOf = { title: 'Come and talk', purpose: 'We listen to what works for you and what does not.' };
const times = { startsAt: inDays(3), endsAt: inDays(3, 11) };

/** A meeting in a week, unless told otherwise. */
export async function announce(
  { world, space, mira }: MeetingPlace,
  more: Record<string, unknown> = {},
  who: TestMember = mira,
): Promise<MeetingAnswer> {
  const input = { kind: 'LISTENING', spaceId: space.id, ...wordsOf, ...times, ...more };
  const { announceMeeting } = await world.as(who).run<{ announceMeeting: MeetingAnswer }>(
    `mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) { __typename
       ... on MeetingAnnounced { people meeting { ...M } } ${PROBLEM} } } ${MEETING}`,
    { input },
  );
  return announceMeeting;
}

/** The same, where it must succeed. */
export async function announced(
  place: MeetingPlace,
  more: Record<string, unknown> = {},
  who?: TestMember,
): Promise<MeetingSeen> {
  const { meeting, ...problem } = await announce(place, more, who);
  if (!meeting) throw new Error(JSON.stringify(problem));
  return meeting;
}

export async function change(
  { world, mira }: MeetingPlace,
  meetingId: string,
  more: Record<string, unknown>,
  who: TestMember = mira,
): Promise<MeetingAnswer> {
  const input = { meetingId, fromRevision: 0, ...wordsOf, ...times, ...more };
  const { changeMeeting } = await world.as(who).run<{ changeMeeting: MeetingAnswer }>(
    `mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { __typename
       ... on MeetingChanged { meeting { ...M } } ${PROBLEM} } } ${MEETING}`,
    { input },
  );
  return changeMeeting;
}

/** One of the mutations with plain arguments; these are ids and strings. */
export async function act(
  world: World,
  who: TestMember,
  name: 'takeSeat' | 'giveUpSeat' | 'callOffMeeting' | 'askInMeeting' | 'answerMeetingQuestion',
  args: Record<string, string | boolean>,
): Promise<MeetingAnswer> {
  const given = Object.entries(args)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ');
  const answer = await world
    .as(who)
    .run<Record<string, MeetingAnswer>>(
      `mutation { ${name}(${given}) { __typename ... on MeetingChanged { meeting { ...M } } ${PROBLEM} } } ${MEETING}`,
    );
  return answer[name] as MeetingAnswer;
}

export async function write(
  { world, mira }: MeetingPlace,
  name: 'writeMinutes' | 'closeMeeting' | 'logMeeting' | 'correctMinutes',
  input: Record<string, unknown>,
  who: TestMember = mira,
): Promise<MeetingAnswer> {
  const [type, success] =
    name === 'logMeeting'
      ? ['LogMeetingInput', 'MeetingAnnounced']
      : [name === 'correctMinutes' ? 'CorrectMinutesInput' : 'MinutesInput', 'MeetingChanged'];
  const answer = await world
    .as(who)
    .run<Record<string, MeetingAnswer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ${success} { meeting { ...M } } ${PROBLEM} } } ${MEETING}`,
      { input },
    );
  return answer[name] as MeetingAnswer;
}

/** What was refused beside which field. */
export const refusals = ({ fields = [] }: MeetingAnswer): string[] =>
  fields.map(({ path, code }) => `${path} ${code}`);

export async function meetingOf(
  world: World,
  who: TestMember | null,
  number: number,
): Promise<MeetingSeen | null> {
  const { meeting } = await world
    .as(who)
    .run<{ meeting: MeetingSeen | null }>(`{ meeting(number: ${number}) { ...M } } ${MEETING}`);
  return meeting;
}

/** Minutes that are whole. */
export const LINES = [
  { kind: 'HEARD', text: 'The text is too small in the evening.' },
  { kind: 'WILL_DO', text: 'We make the text larger in the dark.', promise: { dueOn: '2026-04-01' } },
  { kind: 'WILL_NOT_DO', text: 'We will not add a third set of colours.' },
];
