import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { groupedBy } from '../platform/grouped.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';

interface Told {
  memberId: string;
  irritantId: string;
  threadId: string;
  reason: NotificationReason;
}

// Each person once, beside the first irritant of theirs that they can see: their own before one they reported before
// one they follow. Whoever answers for it ($3) is told beside the first of $5 that they can see.
const peopleOf = statement<Told>(
  'irritants.people_to_tell',
  `with hurt as (
     select i.id, i.thread_id, i.author_id, i.number, s.visibility from irritant i
     join space s on s.community_id = i.community_id and s.id = i.space_id
     where i.community_id = $1 and i.id = any($2::uuid[] || $5::uuid[]) and i.withdrawn_at is null
   ), told as (
     select h.author_id as member_id, h.id, h.thread_id, h.number, h.visibility, 1 as rank, 'AUTHOR' as reason from hurt h
     where h.id = any($2::uuid[])
     union all
     select r.member_id, h.id, h.thread_id, h.number, h.visibility, 2, 'REPORTED' from hurt h
     join irritant_report r on r.community_id = $1 and r.irritant_id = h.id
     where h.id = any($2::uuid[])
     union all
     select f.member_id, h.id, h.thread_id, h.number, h.visibility, 3, 'FOLLOWING' from hurt h
     join follow f on f.community_id = $1 and f.thread_id = h.thread_id and f.ended_at is null
     where h.id = any($2::uuid[])
     union all
     select m.id, h.id, h.thread_id, h.number, h.visibility, 0, 'RESPONSIBLE' from hurt h
     join member m on m.community_id = $1 and m.id = any($3::uuid[])
     where h.id = any($5::uuid[])
   )
   select distinct on (told.member_id) told.member_id as "memberId", told.id as "irritantId", told.thread_id as "threadId", told.reason
   from told join member m on m.community_id = $1 and m.id = told.member_id
   where m.left_at is null and m.id <> $4 and (m.role in ('STAFF', 'ADMIN') or told.visibility <> 'STAFF' and not $6::boolean)
   order by told.member_id, told.rank, told.number`,
);

interface Telling {
  /** Members who are told too, since they answer for it, beside one of these irritants. */
  also?: { memberIds: readonly string[]; irritantIds: readonly string[] };
  /** What it is about, where the kind has such a thing. */
  detailId?: string | null;
  /** The same where it is another for each irritant. */
  detailOf?: (irritantId: string) => string | null;
  /** Whether what is told is only for the team to see, though the irritants are for others too. */
  teamOnly?: boolean;
}

/**
 * Tells everybody whom irritants hit or who follows them, and who answers for them: each exactly once, however many of
 * the irritants are theirs (practices 0.19 and 4.8).
 *
 * @returns how many are told.
 */
export async function tellOnce(
  write: Write,
  kind: NotificationKind,
  irritantIds: readonly string[],
  { also, detailId = null, detailOf = () => detailId, teamOnly = false }: Telling = {},
): Promise<number> {
  const { communityId, memberId } = write.actor;
  const people = await write.tx.rows(peopleOf, [
    communityId,
    irritantIds,
    also?.memberIds ?? [],
    memberId,
    also?.irritantIds ?? [],
    teamOnly,
  ]);
  for (const [threadId, told] of groupedBy(people, (person) => person.threadId)) {
    const who = told.map(({ memberId: id, reason }) => ({ memberId: id, reason }));
    await concern(write, { threadId, kind, who, detailId: detailOf(told[0]?.irritantId ?? '') });
  }
  return people.length;
}
