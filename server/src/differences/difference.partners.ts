import { asksAndSees } from '../spaces/space.module.js';
import type { DifferenceSideName, SpaceVisibility } from '@rapport/shared/vocabulary';
import type { Actor } from '../platform/actor.js';
import { isStaff } from '../platform/actor.js';
import { statement } from '../platform/statement.js';

/** Somebody a difference can be opened with; `chosen` when nobody else is named. */
export interface Partner {
  id: string;
  chosen: boolean;
}

const REACHABLE = 'm.left_at is null and (m.user_id is not null or m.email is not null)';
const MOST = 20;

// For who asks: who answered last, then who answers for the space; then who else of the team spoke here, and admins.
const ofTeam = statement<Partner>(
  'differences.partners_of_team',
  `with ranked as (
     select member_id, min(rank) as rank from (
       (select a.author_id as member_id, 1 as rank from answer a
         where a.community_id = $1 and a.idea_id = $2 order by a.created_at desc, a.id desc limit 1)
       union all select i.decider_id, 2 from idea i where i.community_id = $1 and i.id = $2
       union all select s.default_owner_id, 3 from idea i
         join space s on s.community_id = i.community_id and s.id = i.space_id where i.community_id = $1 and i.id = $2
       union all select i.author_id, 4 from idea i where i.community_id = $1 and i.id = $2
       union all select c.author_id, 5 from idea i
         join comment c on c.community_id = i.community_id and c.thread_id = i.thread_id
           and not c.staff_only and c.withdrawn_at is null
         where i.community_id = $1 and i.id = $2
       union all select o.id, 6 from member o where o.community_id = $1 and o.role = 'ADMIN'
     ) everybody where member_id is not null group by member_id)
   select m.id, ranked.rank <= 4 as chosen
   from ranked join member m on m.community_id = $1 and m.id = ranked.member_id
   where ${REACHABLE} and m.role <> 'CUSTOMER' and m.id <> $3
   order by ranked.rank, m.name, m.id limit ${MOST}`,
);

// For the team: the author, co-authors, and who else spoke here; nobody is drawn in who has not.
const ofCustomers = statement<Partner>(
  'differences.partners_of_customers',
  `with ranked as (
     select member_id, min(rank) as rank from (
       select i.author_id as member_id, 1 as rank from idea i where i.community_id = $1 and i.id = $2
       union all select ca.member_id, 2 from idea_co_author ca
         where ca.community_id = $1 and ca.idea_id = $2 and ca.state = 'STANDING'
       union all select c.author_id, 3 from idea i
         join comment c on c.community_id = i.community_id and c.thread_id = i.thread_id
           and not c.staff_only and c.withdrawn_at is null
         where i.community_id = $1 and i.id = $2
     ) everybody group by member_id)
   select m.id, ranked.rank = 1 as chosen
   from ranked join member m on m.community_id = $1 and m.id = ranked.member_id
   where ${REACHABLE} and m.id <> $3 and exists (select 1 from idea i
     join space s on s.community_id = i.community_id and s.id = i.space_id
     where i.community_id = $1 and i.id = $2 and ${asksAndSees()})
   order by ranked.rank, m.name, m.id limit ${MOST}`,
);

/** Reads with the caller's connection or inside a transaction. */
interface Rows {
  rows(query: typeof ofTeam, values: unknown[]): Promise<Partner[]>;
}

/** An idea as far as it decides who speaks for which side. */
export interface DisputedIdea {
  id: string;
  authorId: string;
  spaceVisibility: SpaceVisibility;
}

/** The side a member speaks for who opens a difference. In a space of the team alone its author is who asks (practice 1.15). */
export function sideIn(actor: Actor, { authorId, spaceVisibility }: DisputedIdea): DifferenceSideName {
  const asks = spaceVisibility === 'STAFF' && actor.memberId === authorId;
  return isStaff(actor) && !asks ? 'TEAM' : 'CUSTOMER';
}

/** With whom this member may open a difference about an idea, the nearest first; at most 20. */
export async function partnersFor(reader: Rows, actor: Actor, idea: DisputedIdea): Promise<Partner[]> {
  const query = sideIn(actor, idea) === 'TEAM' ? ofCustomers : ofTeam;
  return reader.rows(query, [actor.communityId, idea.id, actor.memberId]);
}
