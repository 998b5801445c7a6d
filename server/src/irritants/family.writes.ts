import type { Write } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { irritantsInside, type IrritantInside } from './irritant.queries.js';

// Who only counts or fixes goes beside others of their kind; who changes what is the same as what goes alone in the
// community, so that no family changes while somebody holds it.
const holdChains = statement(
  'irritants.hold_chains',
  `select pg_advisory_xact_lock_shared(hashtextextended('irritant chains ' || $1::uuid, 0))`,
);
const changeChains = statement(
  'irritants.change_chains',
  `select pg_advisory_xact_lock(hashtextextended('irritant chains ' || $1::uuid, 0))`,
);
const lock = statement<{ id: string }>(
  'irritants.lock_families',
  `select id from irritant where community_id = $1 and family_id in (
     select family_id from irritant where community_id = $1 and id = any($2::uuid[]))
   order by id for no key update`,
);

/** Whether a write changes chains of same ones, or leaves them as they are. */
export type Chains = 'held' | 'changed';

/** An irritant for a change: locked with its family, and only if the writer may see it. @throws Refusal with NotFound */
export async function irritantToChange(
  write: Write,
  id: string,
  chains: Chains = 'held',
): Promise<IrritantInside> {
  return found((await irritantsToChange(write, [id], chains))[0]);
}

/**
 * Several, oldest first. They are locked with all that are the same as they, always in the order of their ids, so that
 * whoever changes reports or fixes of one family waits for whoever does.
 *
 * @throws Refusal with NotFound when one of them is missing or hidden.
 */
export async function irritantsToChange(
  write: Write,
  ids: readonly string[],
  chains: Chains = 'held',
): Promise<IrritantInside[]> {
  const { communityId } = write.actor;
  const wanted = [...new Set(ids)];
  await write.tx.rows(chains === 'held' ? holdChains : changeChains, [communityId]);
  await write.tx.rows(lock, [communityId, wanted]);
  const irritants = await irritantsInside(write, wanted);
  return found(irritants.length === wanted.length ? irritants : null);
}

const familyOf = statement<{ id: string; threadId: string }>(
  'irritants.family',
  `select id, thread_id as "threadId" from irritant where community_id = $1 and family_id = any($2::uuid[])
   order by id`,
);

/** Everything that belongs to these families. */
export async function membersOfFamilies(
  write: Write,
  familyIds: readonly string[],
): Promise<{ id: string; threadId: string }[]> {
  return write.tx.rows(familyOf, [write.actor.communityId, familyIds]);
}

const recountFamilies = statement(
  'irritants.recount',
  `update irritant h set report_count = (
     select count(distinct r.member_id) from irritant x
     join irritant_report r on r.community_id = x.community_id and r.irritant_id = x.id
     where x.community_id = h.community_id and x.family_id = h.id)
   where h.community_id = $1 and h.id = any($2::uuid[])`,
);

const recountAll = statement(
  'irritants.recount_all',
  `update irritant h set report_count = r.people from (
     select x.family_id, count(distinct r.member_id)::int as people from irritant x
     join irritant_report r on r.community_id = x.community_id and r.irritant_id = x.id
     where x.community_id = $1 group by x.family_id
   ) r where h.community_id = $1 and h.id = r.family_id`,
);

/** Counts the people of every irritant again, after rows were brought in. */
export async function countAllReports(tx: Tx, communityId: string): Promise<void> {
  await tx.rows(recountAll, [communityId]);
}

/** Counts the people of locked families again, each once. */
export async function recount(write: Write, familyIds: readonly string[]): Promise<void> {
  await write.tx.rows(recountFamilies, [write.actor.communityId, familyIds]);
}
