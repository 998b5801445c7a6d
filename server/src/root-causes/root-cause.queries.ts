import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { isNumber } from '../irritants/irritant.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { visibleTo } from '../platform/actor.js';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import {
  connectionOf,
  decodeCursor,
  emptyConnection,
  encodeCursor,
  isUuid,
  pageSize,
} from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { findSpace, freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { RootCause, RootCauseConnection } from './root-cause.type.js';

/** Every read of root causes `c`; takes $1 community and $2 kinds of space. */
const VISIBLE = `select c.id, c.number, c.slug, c.title, c.explanation, c.explanation_html as "explanationHtml",
    c.space_id as "spaceId", c.created_at as "createdAt", c.updated_at as "updatedAt", c.fixed_at as "fixedAt", c.fix,
    ${faceColumn('o')} as owner, case when u.id is not null then ${faceColumn('u')} end as "upstreamOwner",
    case when b.id is not null then ${faceColumn('b')} end as "fixedBy"
  from root_cause c join space s on s.community_id = c.community_id and s.id = c.space_id
  join member o on o.community_id = c.community_id and o.id = c.owner_id
  left join member u on u.community_id = c.community_id and u.id = c.upstream_owner_id
  left join member b on b.community_id = c.community_id and b.id = c.fixed_by_id
  where c.community_id = $1 and s.visibility = any($2::text[])`;

interface Row extends Omit<RootCause, 'owner' | 'upstreamOwner' | 'fixedBy' | 'space' | 'path'> {
  spaceId: string;
  owner: FaceRow;
  upstreamOwner: FaceRow | null;
  fixedBy: FaceRow | null;
}

/** Path of a root cause's page. */
export function rootCausePath({ number, slug }: { number: number; slug: string }): string {
  return `/irritants/causes/${number}${slug === '' ? '' : `-${slug}`}`;
}

async function asRootCauses(context: RequestContext, rows: readonly Row[]): Promise<RootCause[]> {
  const kept = await placesOf(context);
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  return rows.flatMap(({ spaceId, owner, upstreamOwner, fixedBy, ...row }) => {
    const space = places.space(spaceId);
    const people = {
      owner: asFace(owner),
      upstreamOwner: upstreamOwner && asFace(upstreamOwner),
      fixedBy: fixedBy && asFace(fixedBy),
    };
    return space ? Object.assign(new RootCause(), row, people, { space, path: rootCausePath(row) }) : [];
  });
}

const scope = ({ actor }: Pick<RequestContext, 'actor'>): unknown[] => [actor.communityId, visibleTo(actor)];

const byIds = statement<Row>('root_causes.by_ids', `${VISIBLE} and c.id = any($3::uuid[])`);
const byNumber = statement<Row>('root_causes.by_number', `${VISIBLE} and c.number = $3`);

const causeLoader = defineLoader<RootCause | null>(
  'rootCause',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...scope(context), ids.filter(isUuid)]);
    return new Map((await asRootCauses(context, rows)).map((cause) => [cause.id, cause]));
  },
  null,
);

/** A root cause the caller may see, or null. */
export async function findRootCause(context: RequestContext, id: string): Promise<RootCause | null> {
  return context.loaders.load(context, causeLoader, id);
}

/** The root cause of a number, if the caller may see it. */
export async function rootCauseOfNumber(context: RequestContext, number: number): Promise<RootCause | null> {
  const rows = isNumber(number) ? await context.db.rows(byNumber, [...scope(context), number]) : [];
  return (await asRootCauses(context, rows))[0] ?? null;
}

const IN_SPACE = 'and ($3::text is null or s.slug = $3)';
const NEWEST = 'order by c.created_at desc, c.id desc limit $4';
const firstPage = statement<Row>('root_causes.first', `${VISIBLE} ${IN_SPACE} ${NEWEST}`);
const laterPage = statement<Row>(
  'root_causes.after',
  `${VISIBLE} ${IN_SPACE} and (c.created_at, c.id) < ($5::timestamptz, $6::uuid) ${NEWEST}`,
);
const total = statement<{ count: number }>(
  'root_causes.total',
  `select count(*)::int as count from root_cause c
   join space s on s.community_id = c.community_id and s.id = c.space_id
   where c.community_id = $1 and s.visibility = any($2::text[]) ${IN_SPACE}`,
);

/** A page of root causes the caller may see, the newest first. @throws BAD_USER_INPUT */
export async function listRootCauses(
  context: RequestContext,
  { first, after }: { first: number; after?: string | null },
  space: string | null,
): Promise<RootCauseConnection> {
  const place = decodeCursor(after, ['moment', 'uuid']);
  if (space !== null && !(await findSpace(context, ({ slug }) => slug === space))) {
    return Object.assign(new RootCauseConnection(), emptyConnection<RootCause>(), { count: async () => 0 });
  }
  const values = [...scope(context), space, pageSize(first) + 1, ...(place ?? [])];
  const rows = await context.db.rows(place ? laterPage : firstPage, values);
  const page = connectionOf(await asRootCauses(context, rows), first, after, ({ createdAt, id }) =>
    encodeCursor([createdAt.toISOString(), id]),
  );
  const count = async (): Promise<number> =>
    (await context.db.row(total, [...scope(context), space]))?.count ?? 0;
  return Object.assign(new RootCauseConnection(), page, { count });
}

const gathered = statement<{ id: string; rootCauseId: string }>(
  'root_causes.irritants',
  `select i.id, i.root_cause_id as "rootCauseId" from irritant i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   where i.community_id = $1 and s.visibility = any($2::text[]) and i.root_cause_id = any($3::uuid[])
     and i.withdrawn_at is null and i.same_as_id is null order by i.root_cause_id, i.created_at, i.id`,
);

/** Ids of the irritants of root causes that the caller may see, oldest first; of same ones the last stands for all. */
export const idsGathered = defineLoader<string[]>(
  'gatheredIrritants',
  async (context, ids) => {
    const rows = await context.db.rows(gathered, [...scope(context), ids]);
    const groups = groupedBy(rows, ({ rootCauseId }) => rootCauseId);
    return new Map([...groups].map(([id, all]) => [id, all.map((row) => row.id)]));
  },
  [],
);

const people = statement<{ rootCauseId: string; count: number }>(
  'root_causes.people',
  `select i.root_cause_id as "rootCauseId", count(distinct r.member_id)::int as count from irritant i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join irritant_report r on r.community_id = i.community_id and r.irritant_id = i.id
   where i.community_id = $1 and s.visibility = any($2::text[]) and i.root_cause_id = any($3::uuid[])
     and i.withdrawn_at is null group by i.root_cause_id`,
);

/** How many people the irritants of a root cause hit, as far as the caller may see them; each once. */
export const peopleOfCause = defineLoader<number>(
  'peopleOfRootCause',
  async (context, ids) => {
    const rows = await context.db.rows(people, [...scope(context), ids]);
    return new Map(rows.map(({ rootCauseId, count }) => [rootCauseId, count]));
  },
  0,
);

/** A root cause as rules and writes need it. */
export interface RootCauseInside {
  id: string;
  spaceId: string;
  title: string;
  explanation: string;
  ownerId: string;
  upstreamOwnerId: string | null;
  fixedAt: Date | null;
  space: { archivedAt: Date | null; visibility: SpaceVisibility };
}

const inside = statement<RootCauseInside>(
  'root_causes.inside',
  `select c.id, c.space_id as "spaceId", c.title, c.explanation, c.owner_id as "ownerId",
     c.upstream_owner_id as "upstreamOwnerId", c.fixed_at as "fixedAt",
     json_build_object('archivedAt', s.archived_at, 'visibility', s.visibility) as space
   from root_cause c join space s on s.community_id = c.community_id and s.id = c.space_id
   where c.community_id = $1 and s.visibility = any($2::text[]) and c.id = $3 for no key update of c`,
);

/** A root cause the writer may see, locked until the write ends; null when there is none. */
export async function rootCauseInside(write: Write, id: string): Promise<RootCauseInside | null> {
  return write.tx.row(inside, [...scope(write), id]);
}
