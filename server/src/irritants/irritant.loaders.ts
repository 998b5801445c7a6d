import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';
import { IrritantFix, IrritantRevision, Report, type Irritant } from './irritant.type.js';

type ReportRow = Omit<Report, 'member'> & { member: FaceRow };

const asReport = ({ member, ...row }: ReportRow): Report =>
  Object.assign(new Report(), row, { member: asFace(member) });

// Of irritants the caller was shown. Those that are the same are of the same space, so whoever sees one may see them.
const REPORT = `select r.id, r.situation, r.created_at as "createdAt", r.irritant_id as "irritantId",
  ${faceColumn('m')} as member
  from irritant i join irritant_report r on r.community_id = i.community_id and r.irritant_id = i.id
  join member m on m.community_id = r.community_id and m.id = r.member_id
  where i.community_id = $1`;
// Whoever reported one and says "me too" at another stands there once, unless they told how it is for them.
const REPORTS = `${REPORT} and i.family_id = $2 and not (i.id = $3 and r.member_id = i.author_id)
  and (r.situation is not null or not exists (
    select from irritant j join irritant_report o on o.community_id = j.community_id and o.irritant_id = j.id
    where j.community_id = $1 and j.family_id = $2 and o.member_id = r.member_id and o.id <> r.id
      and ((j.id = $3 and j.author_id = o.member_id) or o.situation is not null
        or (o.created_at, o.id) < (r.created_at, r.id))))`;
const OLDEST = 'order by r.created_at, r.id limit $4';
const firstReports = statement<ReportRow>('irritants.reports_first', `${REPORTS} ${OLDEST}`);
const laterReports = statement<ReportRow>(
  'irritants.reports_after',
  `${REPORTS} and (r.created_at, r.id) > ($5::timestamptz, $6::uuid) ${OLDEST}`,
);

/** Who reported an irritant beside its author, there or at one that is the same, the first first. @throws BAD_USER_INPUT */
export async function reportsPage(
  context: RequestContext,
  { id, familyId }: Irritant,
  { first, after }: { first: number; after?: string | null },
): Promise<Connection<Report>> {
  const values = [context.actor.communityId, familyId, id, pageSize(first) + 1];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const rows = await context.db.rows(place ? laterReports : firstReports, [...values, ...(place ?? [])]);
  return connectionOf(rows.map(asReport), first, after, (report) =>
    encodeCursor([report.createdAt.toISOString(), report.id]),
  );
}

const ownReports = statement<ReportRow & { familyId: string }>(
  'irritants.own_reports',
  `${REPORT.replace('select', 'select distinct on (i.family_id) i.family_id as "familyId",')}
   and i.family_id = any($3::uuid[]) and r.member_id = $2 and i.author_id <> r.member_id
   order by i.family_id, r.created_at, r.id`,
);

/** What the caller said about an irritant or one that is the same, by the id of the last of the chain. */
export const viewerReportOf = defineLoader<Report | null>(
  'viewerReport',
  async ({ actor, db }, families) => {
    const rows = actor.memberId
      ? await db.rows(ownReports, [actor.communityId, actor.memberId, families])
      : [];
    return new Map(rows.map(({ familyId, ...row }) => [familyId, asReport(row)]));
  },
  null,
);

const REVISIONS_MOST = 50;
const revisions = statement<IrritantRevision & { irritantId: string }>(
  'irritants.revisions',
  `select irritant_id::text || ':' || number as id, irritant_id as "irritantId", number, title, situation, workaround,
     likes, dislikes, journey_stage as "journeyStage", created_at as "createdAt"
   from irritant_revision r where community_id = $1 and irritant_id = any($2::uuid[])
     and number > (select max(n.number) from irritant_revision n
       where n.community_id = r.community_id and n.irritant_id = r.irritant_id) - ${REVISIONS_MOST}
   order by irritant_id, number desc`,
);

/** The last revisions of irritants the caller was shown, newest first. */
export const revisionsOfIrritant = defineLoader<IrritantRevision[]>(
  'irritantRevisions',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(revisions, [actor.communityId, ids]);
    return groupedBy(
      rows.map((row) => Object.assign(new IrritantRevision(), row)),
      ({ irritantId }) => irritantId,
    );
  },
  [],
);

type FixRow = Omit<IrritantFix, 'fixedBy' | 'reopenedBy'> & {
  irritantId: string;
  fixedBy: FaceRow;
  reopenedBy: FaceRow | null;
};

const fixes = statement<FixRow>(
  'irritants.fixes',
  `select x.id, x.irritant_id as "irritantId", x.words, x.fixed_at as "fixedAt", x.reopened_why as "reopenedWhy",
     x.reopened_at as "reopenedAt", ${faceColumn('fb')} as "fixedBy",
     case when rb.id is not null then ${faceColumn('rb')} end as "reopenedBy"
   from irritant_fix x join member fb on fb.community_id = x.community_id and fb.id = x.fixed_by_id
   left join member rb on rb.community_id = x.community_id and rb.id = x.reopened_by_id
   where x.community_id = $1 and x.irritant_id = any($2::uuid[]) order by x.irritant_id, x.fixed_at desc, x.id desc`,
);

/** The fixes of irritants the caller was shown, newest first. */
export const fixesOfIrritant = defineLoader<IrritantFix[]>(
  'irritantFixes',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(fixes, [actor.communityId, ids]);
    const byIrritant = groupedBy(rows, ({ irritantId }) => irritantId);
    return new Map([...byIrritant].map(([id, all]) => [id, all.map(asFix)]));
  },
  [],
);

function asFix({ fixedBy, reopenedBy, ...row }: FixRow): IrritantFix {
  return Object.assign(new IrritantFix(), row, {
    fixedBy: asFace(fixedBy),
    reopenedBy: reopenedBy && asFace(reopenedBy),
  });
}

const family = statement<{ id: string; familyId: string }>(
  'irritants.same_ones',
  `select id, family_id as "familyId" from irritant
   where community_id = $1 and family_id = any($2::uuid[]) and withdrawn_at is null order by family_id, created_at, id`,
);

/** Ids of all that are the same, by the id of the last of the chain, oldest first. */
export const idsOfSameOnes = defineLoader<string[]>(
  'sameIrritants',
  async ({ actor, db }, families) => {
    const rows = await db.rows(family, [actor.communityId, families]);
    const groups = groupedBy(rows, ({ familyId }) => familyId);
    return new Map([...groups].map(([id, all]) => [id, all.map((row) => row.id)]));
  },
  [],
);

const stages = statement<{ stage: string }>(
  'irritants.stages',
  `select journey_stage as stage from irritant
   where community_id = $1 and space_id = any($2::uuid[]) and journey_stage is not null and withdrawn_at is null
   group by journey_stage order by count(*) desc, journey_stage limit 50`,
);

/** Stages of the journey that irritants name in the spaces the caller may see, or in one of them, the commonest first. */
export async function knownStages(
  context: RequestContext,
  space: string | null | undefined,
): Promise<string[]> {
  const spaces = (await spacesOf(context)).filter(({ slug }) => !space || slug === space);
  const rows = await context.db.rows(stages, [context.actor.communityId, spaces.map(({ id }) => id)]);
  return rows.map(({ stage }) => stage);
}
