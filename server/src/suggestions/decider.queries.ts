import type { NotificationReason } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const REACHABLE = `m.left_at is null and (m.user_id is not null or m.email is not null)`;

/**
 * Who decides on suggestions, each once, of the ideas of community $1: the author, the co-authors, and the member named
 * for it or, where the author cannot be reached, the owner of the space; only those who are still there to be asked.
 */
export const DECIDERS = `select i.id as "ideaId", m.id as "memberId",
    case when m.id = i.author_id then 1 when ca.member_id is not null then 2 else 3 end as rank
  from idea i
  join space s on s.community_id = i.community_id and s.id = i.space_id
  join member au on au.community_id = i.community_id and au.id = i.author_id
  join lateral (
    select i.author_id as id
    union select c.member_id from idea_co_author c
      where c.community_id = i.community_id and c.idea_id = i.id and c.state = 'STANDING'
    union select case when au.left_at is not null or (au.user_id is null and au.email is null)
      then coalesce(i.decider_id, s.default_owner_id) when au.role <> 'CUSTOMER' then i.decider_id end
  ) chosen on true
  join member m on m.community_id = i.community_id and m.id = chosen.id and ${REACHABLE}
  left join idea_co_author ca on ca.community_id = i.community_id and ca.idea_id = i.id and ca.member_id = m.id
    and ca.state = 'STANDING'
  where i.community_id = $1`;

const ofIdea = statement<{ memberId: string; rank: 1 | 2 | 3 }>(
  'suggestions.deciders',
  `${DECIDERS} and i.id = $2 order by rank, m.id`,
);

const REASONS: Record<1 | 2 | 3, NotificationReason> = { 1: 'AUTHOR', 2: 'CO_AUTHOR', 3: 'RESPONSIBLE' };

interface Told {
  memberId: string;
  reason: NotificationReason;
}

/** Those who decide on suggestions for an idea, each with the reason they hear of one. */
export async function decidersInside(tx: Tx, communityId: string, ideaId: string): Promise<Told[]> {
  const rows = await tx.rows(ofIdea, [communityId, ideaId]);
  return rows.map(({ memberId, rank }) => ({ memberId, reason: REASONS[rank] }));
}

const admins = statement<{ memberId: string }>(
  'suggestions.admins',
  `select m.id as "memberId" from member m where m.community_id = $1 and m.role = 'ADMIN' and ${REACHABLE}
   order by m.id limit 20`,
);

/** Admins, where nobody but the suggester decides: anyone of staff may then, and somebody has to hear of it. */
export async function standInsFor(
  tx: Tx,
  communityId: string,
  suggesterId: string,
  deciders: readonly Told[],
): Promise<Told[]> {
  if (deciders.some(({ memberId }) => memberId !== suggesterId)) {
    return [];
  }
  const rows = await tx.rows(admins, [communityId]);
  return rows.map(({ memberId }) => ({ memberId, reason: 'RESPONSIBLE' }));
}
