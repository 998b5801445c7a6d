import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

/** An idea on the way from a source to the end of its chain, and by which merge it goes on. */
export interface Link {
  id: string;
  threadId: string;
  /** The merge that brought the one before it here; null for the first. */
  mergeId: string | null;
  /** Who sees its space today. */
  visibility: SpaceVisibility;
}

const chainOf = statement<Link>(
  'merging.chain',
  `with recursive chain as (
     select i.id, i.thread_id, null::uuid as merge_id, 0 as place from idea i
     where i.community_id = $1 and i.id = $2
     union all
     select t.id, t.thread_id, m.id, c.place + 1 from chain c
     join idea_merge m on m.community_id = $1 and m.source_id = c.id and m.undone_at is null
     join idea t on t.community_id = $1 and t.id = m.target_id
   )
   select c.id, c.thread_id as "threadId", c.merge_id as "mergeId", s.visibility from chain c
   join idea i on i.community_id = $1 and i.id = c.id
   join space s on s.community_id = i.community_id and s.id = i.space_id order by c.place`,
);

// Threads before ideas, as a comment takes them; each in the order of ids, so that two merges never wait for each other.
const lockThreads = statement(
  'merging.lock_threads',
  `select t.id from idea i join thread t on t.community_id = i.community_id and t.id = i.thread_id
   where i.community_id = $1 and i.id = any($2::uuid[]) order by t.id for no key update of t`,
);
// Voters hold what they read `for key share`, which only this keeps out.
const lockIdeas = statement(
  'merging.lock_ideas',
  `select id from idea where community_id = $1 and id = any($2::uuid[]) order by id for update`,
);

/** Keeps votes, comments, edits and other merges out of ideas until the write ends. */
export async function lockAll(write: Write, ideaIds: readonly string[]): Promise<void> {
  const values = [write.actor.communityId, ideaIds];
  await write.tx.rows(lockThreads, values);
  await write.tx.rows(lockIdeas, values);
}

/** An idea and what it goes on as, all locked, to the end of its chain; empty when there is no such idea. */
export async function lockChain(write: Write, ideaId: string): Promise<Link[]> {
  const read = async (): Promise<Link[]> => write.tx.rows(chainOf, [write.actor.communityId, ideaId]);
  const ids = (chain: readonly Link[]): string[] => chain.map(({ id }) => id);
  for (let before = await read(); ;) {
    await lockAll(write, ids(before));
    const now = await read();
    if (ids(now).join() === ids(before).join()) {
      return now;
    }
    // Somebody merged the end on meanwhile, or took a part out.
    before = now;
  }
}
