import type { NotificationReason, Role } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const concerned = statement<{ memberId: string; reason: NotificationReason }>(
  'promises.people',
  `select said.member_id as "memberId", (array_agg(said.reason order by said.rank))[1] as reason from (
     select t.owner_id as member_id, 'AUTHOR' as reason, 1 as rank from promise p
       join thread t on t.community_id = p.community_id and t.id = p.thread_id
       where p.community_id = $1 and p.id = $2
     union all select ca.member_id, 'CO_AUTHOR', 2 from promise p
       join idea i on i.community_id = p.community_id and i.thread_id = p.thread_id
       join idea_co_author ca on ca.community_id = i.community_id and ca.idea_id = i.id and ca.state = 'STANDING'
       where p.community_id = $1 and p.id = $2
     union all select p.made_to_id, 'COMMENTED', 3 from promise p where p.community_id = $1 and p.id = $2
     union all select p.owner_id, 'RESPONSIBLE', 4 from promise p where p.community_id = $1 and p.id = $2
   ) said where said.member_id is not null group by said.member_id order by said.member_id`,
);

/** Whom it concerns who answers for a promise: the authors, the customer it was said to, and who had it. */
export async function peopleOfPromise(
  tx: Tx,
  communityId: string,
  promiseId: string,
): Promise<{ memberId: string; reason: NotificationReason }[]> {
  return tx.rows(concerned, [communityId, promiseId]);
}

// Nobody learns from it who told a story.
const whoWaits = statement<{ id: string; role: Role }>(
  'promises.who_waits',
  `select m.id, m.role from (
     select p.made_to_id as member_id, 1 as rank, p.made_at as since from promise p
       where p.community_id = $1 and p.id = $2
     union all select t.owner_id, 2, t.created_at from promise p
       join thread t on t.community_id = p.community_id and t.id = p.thread_id
       where p.community_id = $1 and p.id = $2
     union all select f.member_id, 3, f.since from promise p
       join follow f on f.community_id = p.community_id and f.thread_id = p.thread_id and f.ended_at is null
       where p.community_id = $1 and p.id = $2
     union all select a.id, 4, a.created_at from member a where a.community_id = $1 and a.role = 'ADMIN'
   ) w join member m on m.community_id = $1 and m.id = w.member_id
   where m.id <> all($3::uuid[]) and not exists (select 1 from promise p
     join thread t on t.community_id = p.community_id and t.id = p.thread_id
     where p.community_id = $1 and p.id = $2 and t.kind = 'STORY' and t.owner_id = m.id)
   order by m.left_at is not null, w.rank, w.since, m.id limit 1`,
);

/**
 * Who waits for a promise, so that its people hear of it from a person: the customer it was said to, then the author,
 * then who follows. Null when there is nobody but them.
 *
 * @param except who is to be told.
 */
export async function whoWaitsFor(
  tx: Tx,
  promise: { communityId: string; id: string },
  except: readonly string[],
): Promise<{ id: string; role: Role } | null> {
  return tx.row(whoWaits, [promise.communityId, promise.id, except]);
}
