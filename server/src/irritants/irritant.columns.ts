import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { Irritant } from './irritant.type.js';

/**
 * What is shown of an irritant `i`, joined to it; `h` is the last of its chain of same ones.
 *
 * @param viewer place of the caller's member id among the parameters.
 */
export function irritantJoins(viewer: string): string {
  return `join thread t on t.community_id = i.community_id and t.id = i.thread_id
  join member au on au.community_id = i.community_id and au.id = i.author_id
  join irritant h on h.community_id = i.community_id and h.id = i.family_id
  left join irritant_fix x on x.community_id = i.community_id and x.irritant_id = i.id and x.reopened_at is null
  left join member fb on fb.community_id = x.community_id and fb.id = x.fixed_by_id
  left join follow f on f.community_id = i.community_id and f.thread_id = i.thread_id
    and f.member_id = ${viewer}::uuid and f.ended_at is null`;
}

export const IRRITANT_COLUMNS = `i.id, i.number, i.slug, i.title, i.situation,
  i.situation_html as "situationHtml", i.workaround, i.workaround_html as "workaroundHtml", i.likes, i.dislikes,
  i.journey_stage as "journeyStage", i.excerpt, i.revision, i.created_at as "createdAt", i.updated_at as "updatedAt",
  i.withdrawn_at as "withdrawnAt", i.fixed_at as "fixedAt", i.thread_id as "threadId", i.space_id as "spaceId",
  i.same_as_id as "sameAsId", i.family_id as "familyId", i.root_cause_id as "rootCauseId",
  h.report_count as "reportCount", t.comment_count as "commentCount", f.since is not null as "viewerFollows",
  ${faceColumn('au')} as author, case when fb.id is not null then ${faceColumn('fb')} end as "fixedBy",
  x.words as fix`;

/** Every read of irritants by what they are called; the caller's conditions follow, and `threadScope` gives $1 to $4. */
export const VISIBLE_IRRITANTS = `select ${IRRITANT_COLUMNS} from irritant i ${irritantJoins('$3')} ${THREAD_SPACE}
  where ${THREAD_VISIBLE}`;

export interface IrritantRow extends Omit<
  Irritant,
  'author' | 'fixedBy' | 'space' | 'path' | 'state' | 'viewerCan'
> {
  spaceId: string;
  author: FaceRow;
  fixedBy: FaceRow | null;
}

/** Path of an irritant's page: its number decides, the words are for people. */
export function irritantPath({ number, slug }: { number: number; slug: string }): string {
  return `/irritants/${number}${slug === '' ? '' : `-${slug}`}`;
}

/** The irritants of rows that the caller may see. */
export async function asIrritants(
  context: RequestContext,
  rows: readonly IrritantRow[],
): Promise<Irritant[]> {
  const kept = await placesOf(context);
  // Another process may have made a space since this one read them.
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  return rows.flatMap(({ author, fixedBy, spaceId, ...row }) => {
    const space = places.space(spaceId);
    return space
      ? Object.assign(new Irritant(), row, {
          space,
          path: irritantPath(row),
          state: row.fixedAt ? ('FIXED' as const) : ('OPEN' as const),
          author: asFace(author),
          fixedBy: fixedBy && asFace(fixedBy),
        })
      : [];
  });
}
