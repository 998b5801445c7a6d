import type { NotificationReason } from '@rapport/shared/vocabulary';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import type { Tx } from '../platform/tx.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

/** Who waits, and what they said last that nobody of the team has followed. */
export interface Waiter {
  memberId: string;
  role: 'CUSTOMER' | 'STAFF' | 'ADMIN';
  /** Null when it is the idea itself. */
  commentId: string | null;
}

// Whoever wrote the first word that nobody has answered: a comment, or the idea.
const waiter = statement<Waiter>(
  'lateNotes.waiter',
  `select m.id as "memberId", m.role, w.id as "commentId"
   from idea i join space s on s.community_id = i.community_id and s.id = i.space_id
   left join lateral (
     select c.id, c.author_id from comment c
     where c.community_id = i.community_id and c.thread_id = i.thread_id and c.created_at = i.waiting_since
       and (not c.by_team or s.visibility = 'STAFF') and not c.staff_only and c.withdrawn_at is null
     order by c.id limit 1
   ) w on true
   join member m on m.community_id = i.community_id and m.id = coalesce(w.author_id, i.author_id)
   where i.community_id = $1 and i.id = $2`,
);

/** Who waits, in whose name the team is told. */
export async function waiterOf(tx: Tx, communityId: string, ideaId: string): Promise<Waiter | null> {
  return tx.row(waiter, [communityId, ideaId]);
}

/**
 * Who spoke last for the team on an idea of the community $1, or was handed it since, as far as they are still of it.
 *
 * @param idea its id.
 */
export function spokeLast(idea: string): string {
  return `select said.member_id as "memberId" from (
     (select a.author_id as member_id, a.created_at as at from answer a
       where a.community_id = $1 and a.idea_id = ${idea} order by a.created_at desc limit 1)
     union all (select c.author_id, c.created_at from comment c join idea spoken
         on spoken.community_id = c.community_id and spoken.thread_id = c.thread_id
       join space sp on sp.community_id = spoken.community_id and sp.id = spoken.space_id
       where c.community_id = $1 and spoken.id = ${idea} and c.by_team and not c.staff_only and c.withdrawn_at is null
         and (c.author_id <> spoken.author_id or sp.visibility <> 'STAFF')
       order by c.created_at desc limit 1)
     union all (select n.author_id, n.created_at from late_note n
       where n.community_id = $1 and n.idea_id = ${idea} order by n.created_at desc limit 1)
     union all (select h.to_id, h.created_at from hand_over h
       where h.community_id = $1 and h.thing_id = ${idea} order by h.created_at desc limit 1)
   ) said join member speaker on speaker.community_id = $1 and speaker.id = said.member_id and speaker.left_at is null
     and speaker.role in ('STAFF', 'ADMIN')
   order by said.at desc limit 1`;
}

const owner = statement<{ memberId: string }>('lateNotes.owner', spokeLast('$2'));

/** Who spoke last for the team there, as far as they are still of it; null when nobody has. */
export async function lastOfTeam(tx: Tx, communityId: string, ideaId: string): Promise<string | null> {
  return (await tx.row(owner, [communityId, ideaId]))?.memberId ?? null;
}

const toTell = statement<{ memberId: string; reason: NotificationReason }>(
  'lateNotes.people_to_tell',
  `select m.id as "memberId", case when m.id = $3 then 'AUTHOR'
     when ca.member_id is not null then 'CO_AUTHOR' else 'COMMENTED' end as reason
   from member m
   left join idea_co_author ca on ca.community_id = $1 and ca.idea_id = $2 and ca.member_id = m.id
     and ca.state = 'STANDING'
   where m.community_id = $1 and m.left_at is null and m.id <> $5
     and (m.id = $3 or m.id = $4::uuid or ca.member_id is not null)
   order by m.id`,
);

/** Who hears of a late note: the author, the co-authors and whoever waits. */
export async function peopleToTell(
  write: Write,
  idea: Pick<IdeaInSpace, 'id' | 'authorId'>,
): Promise<{ memberId: string; reason: NotificationReason }[]> {
  const { communityId, memberId } = write.actor;
  const waiting = await waiterOf(write.tx, communityId, idea.id);
  return write.tx.rows(toTell, [communityId, idea.id, idea.authorId, waiting?.memberId ?? null, memberId]);
}
