import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { recount } from './family.writes.js';
import type { IrritantInside } from './irritant.queries.js';

// Walks down from every last one of a chain; rows that no last one reaches would be a cycle, and stay as they are.
const regroup = statement(
  'irritants.regroup',
  `with recursive led as (
     select id, id as last from irritant where community_id = $1 and id = any($2::uuid[]) and same_as_id is null
     union all
     select i.id, led.last from led join irritant i on i.community_id = $1 and i.same_as_id = led.id
       and i.id = any($2::uuid[])
   )
   update irritant i set family_id = led.last from led
   where i.community_id = $1 and i.id = led.id and i.family_id <> led.last`,
);
const point = statement(
  'irritants.point',
  `update irritant set same_as_id = $3, family_id = coalesce($4::uuid, id),
     report_count = case when $4::uuid is null then report_count else 0 end
   where community_id = $1 and id = $2`,
);

/** Marks one as directly the same as another, or as none. Its family, which is locked, finds its last ones again. */
export async function pointTo(
  write: Write,
  id: string,
  target: { id: string; familyId: string } | null,
  locked: readonly string[],
): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.rows(point, [communityId, id, target?.id ?? null, target?.familyId ?? null]);
  await write.tx.rows(regroup, [communityId, locked]);
}

const nearest = statement<{ id: string }>(
  'irritants.pointing_here',
  `select id from irritant where community_id = $1 and same_as_id = $2 order by created_at, id`,
);
const family = statement<{ id: string }>(
  'irritants.ids_of_family',
  `select id from irritant where community_id = $1 and family_id = $2`,
);
const lasts = statement<{ id: string }>(
  'irritants.last_ones',
  `select distinct family_id as id from irritant where community_id = $1 and id = any($2::uuid[])`,
);

/** Ids of an irritant and of everything that is the same, by the one that stands for them. */
export async function idsOfFamily(write: Write, familyId: string): Promise<string[]> {
  const rows = await write.tx.rows(family, [write.actor.communityId, familyId]);
  return rows.map(({ id }) => id);
}

/** Counts again whatever families these belong to now. */
export async function recountOf(write: Write, ids: readonly string[]): Promise<void> {
  const rows = await write.tx.rows(lasts, [write.actor.communityId, ids]);
  await recount(
    write,
    rows.map(({ id }) => id),
  );
}

/**
 * Takes an irritant out of its chain. Those that led to it lead where it led; if it was the last, the oldest of them
 * is the last from now on.
 */
export async function leaveFamily(write: Write, irritant: IrritantInside): Promise<void> {
  const { communityId } = write.actor;
  const locked = await idsOfFamily(write, irritant.familyId);
  const behind = await write.tx.rows(nearest, [communityId, irritant.id]);
  const heir = irritant.sameAsId ? { id: irritant.sameAsId, familyId: irritant.familyId } : null;
  const [oldest, ...others] = behind;
  const target = heir ?? (oldest && { id: oldest.id, familyId: oldest.id });
  if (!heir && oldest) {
    await write.tx.rows(point, [communityId, oldest.id, null, null]);
  }
  for (const { id } of heir ? behind : others) {
    await write.tx.rows(point, [communityId, id, target?.id ?? null, target?.familyId ?? null]);
  }
  await pointTo(write, irritant.id, null, locked);
  await recountOf(write, locked);
}
