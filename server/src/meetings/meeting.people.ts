import type { NotificationReason } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

export interface Told {
  memberId: string;
  reason: NotificationReason;
}

// Who joined the tests of the space comes first: they asked to hear of them.
const forTest = statement<Told>(
  'meetings.people_for_test',
  `select distinct on (w.member_id) w.member_id as "memberId", w.reason from (
     select x.member_id, 'ASKED' as reason, 1 as rank from space_tester x where x.community_id = $1 and x.space_id = $2
     union all select f.member_id, 'FOLLOWING', 2 from follow f
       join idea i on i.community_id = f.community_id and i.thread_id = f.thread_id
       where f.community_id = $1 and i.id = any($3::uuid[]) and f.ended_at is null
   ) w join member m on m.community_id = $1 and m.id = w.member_id and m.left_at is null
   left join contact_boundary b on b.community_id = $1 and b.member_id = w.member_id
   where w.member_id <> all($4::uuid[]) and (b.member_id is null
     or (b.channel <> 'NONE' and not 'MEETING' = any(b.closed_topics)))
   order by w.member_id, w.rank`,
);

/**
 * Who hears of a call for testers: who joined the tests of the space, and who follows the idea; nobody who closed
 * themselves to it. It lands in the inbox, which keeps its own hours.
 */
export async function peopleForTest(
  write: Write,
  of: { spaceId: string; ideaIds: readonly string[]; except: readonly string[] },
): Promise<Told[]> {
  return write.tx.rows(forTest, [write.actor.communityId, of.spaceId, of.ideaIds, of.except]);
}

const atIt = statement<{ memberId: string }>(
  'meetings.people_at',
  `select member_id as "memberId" from meeting_seat
   where community_id = $1 and meeting_id = $2 and state in ('SEATED', 'WAITING') order by turn`,
);

const seated = statement<{ memberId: string }>(
  'meetings.people_seated',
  `select member_id as "memberId" from meeting_seat
   where community_id = $1 and meeting_id = $2 and state = 'SEATED' order by turn`,
);

/** Everybody with a seat. */
export async function peopleSeated(write: Write, meetingId: string): Promise<Told[]> {
  const rows = await write.tx.rows(seated, [write.actor.communityId, meetingId]);
  return rows.map(({ memberId }) => ({ memberId, reason: 'ASKED' }));
}

/** Everybody with a seat or waiting for one. */
export async function peopleAt(write: Write, meetingId: string): Promise<Told[]> {
  const rows = await write.tx.rows(atIt, [write.actor.communityId, meetingId]);
  return rows.map(({ memberId }) => ({ memberId, reason: 'ASKED' }));
}

const concerned = statement<Told>(
  'meetings.people_concerned',
  `select distinct on (w.member_id) w.member_id as "memberId", w.reason from (
     select z.member_id, 'ASKED' as reason, 1 as rank from meeting_seat z
       where z.community_id = $1 and z.meeting_id = $2 and z.state in ('SEATED', 'WAITING')
     union all select f.member_id, 'FOLLOWING', 2 from follow f
       where f.community_id = $1 and f.thread_id = $3 and f.ended_at is null
   ) w order by w.member_id, w.rank`,
);

/** The same, and who follows it. */
export async function peopleConcernedBy(
  write: Write,
  meeting: { id: string; threadId: string },
): Promise<Told[]> {
  return write.tx.rows(concerned, [write.actor.communityId, meeting.id, meeting.threadId]);
}
