import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { membersOfFamilies } from './family.writes.js';
import { irritantFixed } from './irritant.events.js';

const insertFixes = statement<{ irritantId: string; id: string }>(
  'irritants.insert_fixes',
  `insert into irritant_fix (community_id, id, irritant_id, words, fixed_by_id, fixed_at)
   select $1, new.id, new.irritant_id, $4, $5, $6 from unnest($2::uuid[], $3::uuid[]) as new(id, irritant_id)
   join irritant i on i.community_id = $1 and i.id = new.irritant_id and i.fixed_at is null
   returning irritant_id as "irritantId", id`,
);
const markFixed = statement(
  'irritants.mark_fixed',
  `update irritant set fixed_at = $3 where community_id = $1 and id = any($2::uuid[])`,
);
/**
 * Fixes families of irritants that are locked; those that are fixed already stay as they are.
 *
 * @returns ids of what was fixed now.
 */
export async function fixFamilies(
  write: Write,
  familyIds: readonly string[],
  words: string,
): Promise<string[]> {
  const { communityId, memberId } = write.actor;
  const all = await membersOfFamilies(write, familyIds);
  const fixed = await write.tx.rows(insertFixes, [
    communityId,
    all.map(() => write.ids.next()),
    all.map(({ id }) => id),
    words,
    memberId,
    write.now,
  ]);
  const fixOf = new Map(fixed.map(({ irritantId, id }) => [irritantId, id]));
  const ids = [...fixOf.keys()];
  await write.tx.rows(markFixed, [communityId, ids, write.now]);
  for (const { id, threadId } of all) {
    const fixId = fixOf.get(id);
    if (fixId) {
      await write.emit(irritantFixed, { irritantId: id, threadId, fixId });
    }
  }
  return ids;
}

const reopenFixes = statement<{ id: string; irritantId: string }>(
  'irritants.reopen',
  `with opened as (
     update irritant set fixed_at = null where community_id = $1 and id = any($2::uuid[]) returning id
   )
   update irritant_fix x set reopened_by_id = $3, reopened_why = $4, reopened_at = $5 from opened
   where x.community_id = $1 and x.irritant_id = opened.id and x.reopened_at is null
   returning x.id, x.irritant_id as "irritantId"`,
);

/** Says of irritants that their fix did not hold. @returns the fixes that did not. */
export async function reopen(
  write: Write,
  ids: readonly string[],
  why: string,
): Promise<{ id: string; irritantId: string }[]> {
  const { communityId, memberId } = write.actor;
  return write.tx.rows(reopenFixes, [communityId, ids, memberId, why, write.now]);
}
