import type { MeetingKind, SeatState } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { meetingPolicy, type JudgedMeeting } from './meeting.policy.js';
import { stateOf } from './meeting.rules.js';
import type { MeetingAction } from './meeting.type.js';

interface Row {
  id: string;
  threadId: string;
  spaceId: string;
  kind: MeetingKind;
  hostId: string;
  number: number;
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
  seats: number | null;
  revision: number;
  minutesRevision: number;
  calledOffAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  archivedAt: Date | null;
}

/** A meeting as writes need it. */
export interface MeetingInside extends Row, JudgedMeeting {}

const SELECT = `select e.id, e.thread_id as "threadId", t.space_id as "spaceId", e.kind, e.host_id as "hostId", e.number,
     e.slug, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.time_zone as "timeZone", e.place, e.seats,
     e.revision, e.minutes_revision as "minutesRevision", e.called_off_at as "calledOffAt",
     e.closed_at as "closedAt", t.withdrawn_at as "withdrawnAt", s.archived_at as "archivedAt"
   from meeting e join thread t on t.community_id = e.community_id and t.id = e.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE}`;

// Everything that changes seats waits here for its turn, so that of two for the last seat one gets it.
const forWrite = statement<Row>('meetings.for_write', `${SELECT} and e.id = $5 for no key update of e`);
const ofQuestion = statement<Row>(
  'meetings.of_question',
  `${SELECT} and e.id = (select p.meeting_id from meeting_question p where p.community_id = $1 and p.id = $5)
   for no key update of e`,
);
// Read after the lock is there: what another wrote meanwhile is seen.
const ownSeat = statement<{ state: SeatState }>(
  'meetings.own_seat',
  'select state from meeting_seat where community_id = $1 and meeting_id = $2 and member_id = $3',
);

async function judged<Act extends MeetingAction>(
  write: Write,
  row: Row | null,
  act: Act,
): Promise<Allowed<MeetingInside, Act>> {
  const meeting = found(row);
  const { communityId, memberId } = write.actor;
  const seat = await write.tx.row(ownSeat, [communityId, meeting.id, memberId]);
  const inside: MeetingInside = {
    ...meeting,
    state: stateOf(meeting, write.now),
    begun: meeting.startsAt <= write.now,
    viewerSeat: seat?.state ?? null,
  };
  return meetingPolicy.authorize(write.actor, act, inside);
}

/** A meeting locked for one act. @throws Refusal when the writer cannot see it, or may not. */
export async function meetingFor<Act extends MeetingAction>(
  write: Write,
  id: string,
  act: Act,
): Promise<Allowed<MeetingInside, Act>> {
  return judged(write, await write.tx.row(forWrite, [...threadScope(write.actor), id]), act);
}

/** The meeting of a question, locked for one act. @throws Refusal when the writer cannot see it, or may not. */
export async function meetingOfQuestionFor<Act extends MeetingAction>(
  write: Write,
  questionId: string,
  act: Act,
): Promise<Allowed<MeetingInside, Act>> {
  return judged(write, await write.tx.row(ofQuestion, [...threadScope(write.actor), questionId]), act);
}
