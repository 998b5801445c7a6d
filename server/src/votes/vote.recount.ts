import type { Write } from '../platform/command.js';
import { statement, type Statement } from '../platform/statement.js';

/**
 * Counts support again that may be the team's, where `which` holds of a member `m`, an idea `i` or a space `s`. Whose it
 * is hangs on who gave it and on the place: in a space of the team alone its people are those who ask (decision 048).
 */
const recount = (name: string, which: string): Statement<object> =>
  statement(
    `votes.recount_${name}`,
    `with counted as (
       select v.idea_id, v.member_id, m.role <> 'CUSTOMER' and s.visibility <> 'STAFF' as by_team
       from member m
       join vote v on v.community_id = m.community_id and v.member_id = m.id
       join idea i on i.community_id = v.community_id and i.id = v.idea_id
       join space s on s.community_id = i.community_id and s.id = i.space_id
       where m.community_id = $1 and ${which}
     ), changed as (
       update vote v set by_team = c.by_team from counted c
       where v.community_id = $1 and v.idea_id = c.idea_id and v.member_id = c.member_id and v.by_team <> c.by_team
       returning v.idea_id, v.importance, case when v.by_team then -1 else 1 end as sign
     )
     insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
     select $1, idea_id, sign, -sign, sign * (importance = 'BLOCKS_ME')::int,
       sign * (importance = 'MATTERS')::int, sign * (importance = 'NICE')::int
     from changed`,
  );

const ofMember = recount('member', 'm.id = $2');
// A customer's support counts as theirs wherever it is, so only the team's is read.
const ofIdea = recount('idea', `m.role <> 'CUSTOMER' and v.idea_id = $2`);
const inSpace = recount('space', `m.role <> 'CUSTOMER' and i.space_id = $2`);

/** Counts a member's support among the team's, or among those who ask again, after a change of role. */
export async function recountVotesOf({ tx, actor }: Write, memberId: string): Promise<void> {
  await tx.rows(ofMember, [actor.communityId, memberId]);
}

/** The same for an idea that stands in another space now. */
export async function recountVotesFor({ tx, actor }: Write, ideaId: string): Promise<void> {
  await tx.rows(ofIdea, [actor.communityId, ideaId]);
}

/** The same for a space that may have become the team's own, or more open. */
export async function recountVotesIn({ tx, actor }: Write, spaceId: string): Promise<void> {
  await tx.rows(inSpace, [actor.communityId, spaceId]);
}
