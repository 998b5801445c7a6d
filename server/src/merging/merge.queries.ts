import type { StageCategory } from '@rapport/shared/vocabulary';
import { findIdea, type Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { IdeaMerge } from './merge.type.js';

const COLUMNS = `m.id, m.source_id as "sourceId", m.target_id as "targetId", m.merged_by_id as "mergedById",
  m.merged_at as "mergedAt", m.why, m.object_before as "objectBefore", m.objection, m.objected_at as "objectedAt",
  m.undone_at as "undoneAt", m.undone_by_id as "undoneById", m.undone_why as "undoneWhy",
  s.author_id as "sourceAuthorId"`;
const FROM = `from idea_merge m join idea s on s.community_id = m.community_id and s.id = m.source_id`;

const asMerge = (row: IdeaMerge): IdeaMerge => Object.assign(new IdeaMerge(), row);

const byIds = statement<IdeaMerge>(
  'merging.by_ids',
  `select ${COLUMNS} ${FROM} where m.community_id = $1 and m.id = any($2::uuid[])`,
);

const standingOf = statement<IdeaMerge>(
  'merging.standing_of_sources',
  `select ${COLUMNS} ${FROM} where m.community_id = $1 and m.source_id = any($2::uuid[]) and m.undone_at is null`,
);

// With what had become part of the sources before: all of it is shown in the idea.
const into = statement<IdeaMerge & { rootId: string }>(
  'merging.into',
  `with recursive part as (
     select m.id, m.source_id, m.target_id as root_id from idea_merge m
     where m.community_id = $1 and m.target_id = any($2::uuid[]) and m.undone_at is null
     union all
     select m.id, m.source_id, p.root_id from part p
     join idea_merge m on m.community_id = $1 and m.target_id = p.source_id and m.undone_at is null
   )
   select ${COLUMNS}, p.root_id as "rootId" from part p
   join idea_merge m on m.community_id = $1 and m.id = p.id
   join idea s on s.community_id = m.community_id and s.id = m.source_id
   order by m.merged_at, m.id`,
);

const undone = statement<IdeaMerge & { ideaId: string }>(
  'merging.undone',
  `select ${COLUMNS}, idea.id as "ideaId" ${FROM}
   join idea on idea.community_id = m.community_id and idea.id in (m.source_id, m.target_id)
   where m.community_id = $1 and idea.id = any($2::uuid[]) and m.undone_at is not null
   order by m.undone_at desc, m.id`,
);

const undoneLoader = defineLoader<IdeaMerge[]>(
  'undoneMerges',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(undone, [actor.communityId, ids]);
    const merges = groupedBy(rows, ({ ideaId }) => ideaId);
    return new Map([...merges].map(([id, all]) => [id, all.map(asMerge)]));
  },
  [],
);

const mergedIntoLoader = defineLoader<IdeaMerge | null>(
  'mergedInto',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(standingOf, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.sourceId, asMerge(row)]));
  },
  null,
);

const mergedFromLoader = defineLoader<IdeaMerge[]>(
  'mergedFrom',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(into, [actor.communityId, ids]);
    const merges = groupedBy(rows, ({ rootId }) => rootId);
    return new Map([...merges].map(([id, all]) => [id, all.map(asMerge)]));
  },
  [],
);

/** A merge with both its ideas, if the caller may see both. */
async function ifVisible(context: RequestContext, merge: IdeaMerge | null): Promise<IdeaMerge | null> {
  const ideas = merge && [merge.sourceId, merge.targetId].map((id) => findIdea(context, id));
  return ideas && (await Promise.all(ideas)).every((idea) => idea !== null) ? merge : null;
}

/** What an idea goes on as part of; null when it stands by itself or the caller may not see the other. */
export async function mergedInto(context: RequestContext, idea: Idea): Promise<IdeaMerge | null> {
  return idea.stage.category === 'MERGED'
    ? ifVisible(context, await context.loaders.load(context, mergedIntoLoader, idea.id))
    : null;
}

/** What stands as part of an idea and the caller may see, the first first. */
export async function mergedFrom(context: RequestContext, idea: Idea): Promise<IdeaMerge[]> {
  if (idea.mergedCount === 0) {
    return [];
  }
  const merges = await context.loaders.load(context, mergedFromLoader, idea.id);
  const seen = await Promise.all(merges.map((merge) => ifVisible(context, merge)));
  return seen.filter((merge) => merge !== null);
}

/** Merges of an idea, on either side, that were undone and of which the caller may see both; the last first. */
export async function undoneMerges(context: RequestContext, ideaId: string): Promise<IdeaMerge[]> {
  const merges = await context.loaders.load(context, undoneLoader, ideaId);
  const seen = await Promise.all(merges.map((merge) => ifVisible(context, merge)));
  return seen.filter((merge) => merge !== null);
}

/** Where a merged idea goes on, at the end of the chain as far as the caller may see it; null when nowhere. */
export async function goesOnAs(context: RequestContext, idea: Idea): Promise<Idea | null> {
  const merge = await mergedInto(context, idea);
  const target = merge && (await findIdea(context, merge.targetId));
  return target && ((await goesOnAs(context, target)) ?? target);
}

/** A merge the caller may see, or null. */
export async function findMerge(context: RequestContext, id: string): Promise<IdeaMerge | null> {
  const row = await context.db.row(byIds, [context.actor.communityId, [id]]);
  return row && (await findIdea(context, row.sourceId)) ? asMerge(row) : null;
}

/** A merge as writes need it. */
export interface MergeForWrite {
  id: string;
  sourceId: string;
  targetId: string;
  mergedById: string;
  sourceAuthorId: string;
  /** Who owns the spaces of the two. */
  sourceOwnerId: string | null;
  targetOwnerId: string | null;
  sourceStageId: string;
  sourceCategory: StageCategory;
  creditId: string | null;
  objectBefore: Date;
  objectedAt: Date | null;
  undoneAt: Date | null;
}

const forWrite = statement<MergeForWrite>(
  'merging.for_write',
  `select m.id, m.source_id as "sourceId", m.target_id as "targetId", m.merged_by_id as "mergedById",
     s.author_id as "sourceAuthorId", m.source_stage_id as "sourceStageId", m.source_category as "sourceCategory",
     m.credit_id as "creditId", m.object_before as "objectBefore", m.objected_at as "objectedAt",
     m.undone_at as "undoneAt", sp.default_owner_id as "sourceOwnerId", tp.default_owner_id as "targetOwnerId"
   ${FROM}
   join space sp on sp.community_id = s.community_id and sp.id = s.space_id
   join idea t on t.community_id = m.community_id and t.id = m.target_id
   join space tp on tp.community_id = t.community_id and tp.id = t.space_id
   where m.community_id = $1 and m.id = $2`,
);

/** A merge, locked until the write ends; whether the writer may see its source is asked apart. */
export async function mergeInside(tx: Tx, communityId: string, id: string): Promise<MergeForWrite | null> {
  return tx.row(forWrite, [communityId, id]);
}

interface Counted {
  customers: number;
  team: number;
  both: number;
  comments: number;
  followers: number;
}

const preview = statement<Counted>(
  'merging.preview',
  `select (count(*) filter (where not w.by_team))::int as customers, (count(*) filter (where w.by_team))::int as team,
     count(o.member_id)::int as both,
     (select t.comment_count from idea i join thread t on t.community_id = i.community_id and t.id = i.thread_id
       where i.community_id = $1 and i.id = $2) as comments,
     (select count(*)::int from idea i join follow f on f.community_id = i.community_id and f.thread_id = i.thread_id
       where i.community_id = $1 and i.id = $2 and f.ended_at is null) as followers
   from vote v
   join member m on m.community_id = v.community_id and m.id = v.member_id
   join idea target on target.community_id = $1 and target.id = $3
   join space s on s.community_id = $1 and s.id = target.space_id
   cross join lateral (select m.role <> 'CUSTOMER' and s.visibility <> 'STAFF' as by_team) w
   left join vote o on o.community_id = $1 and o.idea_id = $3 and o.member_id = v.member_id
   where v.community_id = $1 and v.idea_id = $2`,
);

/** What one idea would bring to another; the caller was shown both. */
export async function countedFor(
  { db, actor }: RequestContext,
  sourceId: string,
  targetId: string,
): Promise<Counted> {
  const row = await db.row(preview, [actor.communityId, sourceId, targetId]);
  return row ?? { customers: 0, team: 0, both: 0, comments: 0, followers: 0 };
}
