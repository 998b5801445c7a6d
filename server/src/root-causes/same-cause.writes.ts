import { irritantGathered, tellOnce } from '../irritants/irritant.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

interface Joining {
  id: string;
  threadId: string;
  rootCauseId: string;
  teamOnly: boolean;
}

// A family is under one root cause at most, so all of it takes the one that any of it is under.
const joining = statement<Joining>(
  'root_causes.share',
  `with family as (
     select f.id, f.root_cause_id from irritant i
     join irritant f on f.community_id = i.community_id and f.family_id = i.family_id
     where i.community_id = $1 and i.id = $2
   ), cause as (
     select c.id, s.visibility = 'STAFF' as team_only from root_cause c
     join space s on s.community_id = c.community_id and s.id = c.space_id
     where c.community_id = $1 and c.id in (select root_cause_id from family) order by c.id limit 1
   )
   update irritant i set root_cause_id = cause.id from family, cause
   where i.community_id = $1 and i.id = family.id and i.root_cause_id is null
   returning i.id, i.thread_id as "threadId", i.root_cause_id as "rootCauseId", cause.team_only as "teamOnly"`,
);

/**
 * Puts everything that is the same as an irritant under the root cause of any of them, and tells whom that concerns as
 * gathering does. The family must be locked.
 */
export async function shareCause(write: Write, irritantId: string): Promise<void> {
  const joined = await write.tx.rows(joining, [write.actor.communityId, irritantId]);
  for (const { id, threadId, rootCauseId } of joined) {
    await write.emit(irritantGathered, { irritantId: id, threadId, rootCauseId });
  }
  const [first] = joined;
  if (first) {
    const ids = joined.map(({ id }) => id);
    await tellOnce(write, 'IRRITANT_GATHERED', ids, { teamOnly: first.teamOnly });
  }
}
