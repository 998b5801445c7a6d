import type { Role } from '@rapport/shared/vocabulary';
import type { MemberActor } from '../platform/actor.js';
import { openWrite, type Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';

const counts = statement<{ seated: number; lastTurn: number }>(
  'meetings.count_seats',
  `select count(*) filter (where state = 'SEATED')::int as seated, coalesce(max(turn), 0) as "lastTurn"
   from meeting_seat where community_id = $1 and meeting_id = $2`,
);

/** How many have a seat, and the last turn given. The meeting must be locked. */
export async function countSeats(
  write: Write,
  meetingId: string,
): Promise<{ seated: number; lastTurn: number }> {
  const row = await write.tx.row(counts, [write.actor.communityId, meetingId]);
  return row ?? { seated: 0, lastTurn: 0 };
}

// Whoever left in the meantime, or does not see the space any more, is passed over.
const seatNext = statement<{ memberId: string }>(
  'meetings.seat_next',
  `update meeting_seat z set state = 'SEATED', seated_at = $4 where z.community_id = $1 and z.meeting_id = $2
     and z.member_id in (
       select w.member_id from meeting_seat w
       join member m on m.community_id = w.community_id and m.id = w.member_id and m.left_at is null
       join meeting e on e.community_id = w.community_id and e.id = w.meeting_id
       join space s on s.community_id = e.community_id and s.id = e.space_id
         and (s.visibility <> 'STAFF' or m.role <> 'CUSTOMER')
       where w.community_id = $1 and w.meeting_id = $2 and w.state = 'WAITING' order by w.turn limit $3)
   returning z.member_id as "memberId"`,
);

const hostOf = statement<{ memberId: string; role: Role }>(
  'meetings.host_of',
  `select m.id as "memberId", m.role from meeting e
   join member m on m.community_id = e.community_id and m.id = e.host_id where e.community_id = $1 and e.id = $2`,
);

async function inNameOfHost(write: Write, meetingId: string): Promise<Write> {
  const { communityId } = write.actor;
  const host = await write.tx.row(hostOf, [communityId, meetingId]);
  if (!host) {
    return write;
  }
  const actor: MemberActor = { kind: 'member', communityId, ...host, sessionId: null, scopes: null };
  return openWrite(write, actor, write.tx, write.now);
}

/**
 * Gives free seats to those who wait, in turn, and tells each. The meeting must be locked.
 *
 * @param seats how many there are; null for as many as come.
 */
export async function seatThoseWaiting(
  write: Write,
  { id, threadId, seats }: { id: string; threadId: string; seats: number | null },
): Promise<void> {
  const { seated } = await countSeats(write, id);
  const free = seats === null ? null : seats - seated;
  if (free !== null && free <= 0) {
    return;
  }
  const rows = await write.tx.rows(seatNext, [write.actor.communityId, id, free, write.now]);
  if (rows.length > 0) {
    const who = rows.map(({ memberId }) => ({ memberId, reason: 'ASKED' as const }));
    // In the name of the host: whoever gave a seat up is nobody's business.
    await concern(await inNameOfHost(write, id), { threadId, kind: 'MEETING_PLACE', who, detailId: id });
  }
}
