import type { MeetingKind, SeatState } from '@rapport/shared/vocabulary';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { isOnline, meetingPath, stateOf } from './meeting.rules.js';
import { Meeting } from './meeting.type.js';

const JOINS = `join thread t on t.community_id = e.community_id and t.id = e.thread_id
  join member ho on ho.community_id = e.community_id and ho.id = e.host_id
  left join member cb on cb.community_id = e.community_id and cb.id = e.closed_by_id
  left join follow f on f.community_id = e.community_id and f.thread_id = e.thread_id
    and f.member_id = $3::uuid and f.ended_at is null
  left join meeting_seat own on own.community_id = e.community_id and own.meeting_id = e.id
    and own.member_id = $3::uuid`;

const SEATS = (state: SeatState, more = ''): string =>
  `(select count(*)::int from meeting_seat z where z.community_id = e.community_id and z.meeting_id = e.id
     and z.state = '${state}'${more})`;
const QUESTIONS = (more = ''): string =>
  `(select count(*)::int from meeting_question z where z.community_id = e.community_id and z.meeting_id = e.id${more})`;

export const MEETING_COLUMNS = `e.id, e.number, e.slug, e.kind, e.title, e.purpose, e.text, e.html as "textHtml", e.question,
  case when e.closed_at is not null or $4::boolean then e.learned end as learned,
  case when e.closed_at is not null or $4::boolean then e.account end as account,
  case when e.closed_at is not null or $4::boolean then e.account_html end as "accountHtml", e.leader,
  e.starts_at as "startsAt", e.ends_at as "endsAt", e.time_zone as "timeZone", e.place, e.seats,
  ${SEATS('SEATED')} as seated, ${SEATS('WAITING')} as waiting, own.state as "viewerSeat",
  case when own.state = 'WAITING' then ${SEATS('WAITING', ' and z.turn <= own.turn')} end as "viewerTurn",
  e.reimbursement, e.boundaries, e.recorded, e.recorded_why as "recordedWhy", e.revision,
  e.minutes_revision as "minutesRevision", e.published_at as "publishedAt", e.edited_at as "editedAt",
  e.changed_why as "changedWhy", e.called_off_at as "calledOffAt", e.called_off_why as "calledOffWhy",
  e.closed_at as "closedAt", e.corrected_at as "correctedAt",
  ${QUESTIONS()} as "questionsRaised", ${QUESTIONS(' and z.answer is not null')} as "questionsAnswered",
  t.comment_count as "commentCount", f.since is not null as "viewerFollows", e.thread_id as "threadId",
  e.host_id as "hostId", t.withdrawn_at as "withdrawnAt", s.archived_at as "archivedAt",
  t.space_id as "spaceId", ${faceColumn('ho')} as host,
  case when cb.id is not null then ${faceColumn('cb')} end as "closedBy"`;

/** Meetings `e` with what is shown of them; whatever is joined besides follows, and then `THREAD_VISIBLE`. */
export const MEETING_FROM = `from meeting e ${JOINS} ${THREAD_SPACE}`;
/** Every read of meetings; `threadScope` gives $1 to $4, and the caller's conditions follow. */
export const VISIBLE_MEETINGS = `select ${MEETING_COLUMNS} ${MEETING_FROM} where ${THREAD_VISIBLE}`;

type Derived = 'host' | 'closedBy' | 'space' | 'path' | 'calendarPath' | 'state' | 'placeWithSeat' | 'begun';

export interface MeetingRow extends Omit<Meeting, Derived> {
  kind: MeetingKind;
  spaceId: string;
  host: FaceRow;
  closedBy: FaceRow | null;
}

/** The meetings of rows that the caller may see; an address on the net only where they may come. */
export async function asMeetings(context: RequestContext, rows: readonly MeetingRow[]): Promise<Meeting[]> {
  const kept = await placesOf(context);
  // Another process may have made a space since this one read them.
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  const now = context.clock.now();
  const team = isStaff(context.actor);
  return rows.flatMap(({ spaceId, host, closedBy, ...row }) => {
    const space = places.space(spaceId);
    const hidden = isOnline(row.place) && !team && row.viewerSeat !== 'SEATED';
    return space
      ? Object.assign(new Meeting(), row, {
          space,
          path: meetingPath(row),
          calendarPath: `/meetings/${row.number}.ics`,
          state: stateOf(row, now),
          begun: row.startsAt <= now,
          place: hidden ? null : row.place,
          placeWithSeat: hidden,
          host: asFace(host),
          closedBy: closedBy && asFace(closedBy),
        })
      : [];
  });
}
