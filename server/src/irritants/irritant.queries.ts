import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid, pageSize } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asIrritants, VISIBLE_IRRITANTS, type IrritantRow } from './irritant.columns.js';
import type { Irritant } from './irritant.type.js';

const byIds = statement<IrritantRow>('irritants.by_ids', `${VISIBLE_IRRITANTS} and i.id = any($5::uuid[])`);
const byNumber = statement<IrritantRow>('irritants.by_number', `${VISIBLE_IRRITANTS} and i.number = $5`);
const byThreads = statement<IrritantRow>(
  'irritants.by_threads',
  `${VISIBLE_IRRITANTS} and i.thread_id = any($5::uuid[])`,
);

const irritantLoader = defineLoader<Irritant | null>(
  'irritant',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map((await asIrritants(context, rows)).map((irritant) => [irritant.id, irritant]));
  },
  null,
);

/** An irritant the caller may see, or null. */
export async function findIrritant(context: RequestContext, id: string): Promise<Irritant | null> {
  return context.loaders.load(context, irritantLoader, id);
}

/** Those of these irritants that the caller may see and nobody withdrew, in the order of the ids. @throws BAD_USER_INPUT */
export async function standingIrritants(
  context: RequestContext,
  ids: readonly string[],
  first: number,
): Promise<Irritant[]> {
  const irritants = await context.loaders.loadAll(context, irritantLoader, ids);
  const standing = irritants.filter((irritant) => irritant !== null && !irritant.withdrawnAt) as Irritant[];
  return standing.slice(0, pageSize(first));
}

const byThreadLoader = defineLoader<Irritant | null>(
  'irritantOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map((await asIrritants(context, rows)).map((irritant) => [irritant.threadId, irritant]));
  },
  null,
);

/** The irritant that owns a thread, if the caller may see it. */
export async function irritantOfThread(context: RequestContext, threadId: string): Promise<Irritant | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

/** Whether a number can be one of a column at all; beyond its range Postgres would call it an error. */
export const isNumber = (number: number): boolean =>
  Number.isInteger(number) && number > 0 && number <= 2_147_483_647;

/** The irritant of a number, if the caller may see it. */
export async function irritantOfNumber(context: RequestContext, number: number): Promise<Irritant | null> {
  const rows = isNumber(number)
    ? await context.db.rows(byNumber, [...threadScope(context.actor), number])
    : [];
  return (await asIrritants(context, rows))[0] ?? null;
}

/** An irritant as rules and writes need it, locked with the rest of its family. */
export interface IrritantInside {
  id: string;
  number: number;
  threadId: string;
  title: string;
  situation: string;
  workaround: string | null;
  likes: string | null;
  dislikes: string | null;
  journeyStage: string | null;
  revision: number;
  author: { id: string };
  spaceId: string;
  space: { archivedAt: Date | null; visibility: SpaceVisibility };
  createdAt: Date;
  withdrawnAt: Date | null;
  fixedAt: Date | null;
  sameAsId: string | null;
  familyId: string;
  rootCauseId: string | null;
  /** People of the whole family. */
  reportCount: number;
}

const inside = statement<IrritantInside>(
  'irritants.inside',
  `select i.id, i.number, i.thread_id as "threadId", i.title, i.situation, i.workaround, i.likes, i.dislikes,
     i.journey_stage as "journeyStage", i.revision, json_build_object('id', i.author_id) as author,
     i.space_id as "spaceId", i.created_at as "createdAt", i.withdrawn_at as "withdrawnAt", i.fixed_at as "fixedAt",
     i.same_as_id as "sameAsId", i.family_id as "familyId", i.root_cause_id as "rootCauseId",
     h.report_count as "reportCount", json_build_object('archivedAt', s.archived_at, 'visibility', s.visibility) as space
   from irritant i
   join irritant h on h.community_id = i.community_id and h.id = i.family_id
   join thread t on t.community_id = i.community_id and t.id = i.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id
   where t.community_id = $1 and s.visibility = any($2::text[])
     and (t.withdrawn_at is null or t.owner_id = $3::uuid or $4::boolean) and i.id = any($5::uuid[])
   order by i.created_at, i.id`,
);

/** Those of these irritants that the writer may see, as they stand inside the transaction, oldest first. */
export async function irritantsInside(write: Write, ids: readonly string[]): Promise<IrritantInside[]> {
  return write.tx.rows(inside, [...threadScope(write.actor), ids]);
}
