import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { outcomePath } from './outcome.rules.js';
import { Outcome } from './outcome.type.js';

const JOINS = `join thread t on t.community_id = o.community_id and t.id = o.thread_id
  join member au on au.community_id = o.community_id and au.id = o.author_id
  left join follow f on f.community_id = o.community_id and f.thread_id = o.thread_id
    and f.member_id = $3::uuid and f.ended_at is null`;
export const OUTCOME_COLUMNS = `o.id, o.number, o.slug, o.kind, o.title, o.summary, o.text, o.html as "textHtml",
  o.revision, o.shipped_on as "shippedOn", o.published_at as "publishedAt", o.edited_at as "editedAt",
  o.thread_id as "threadId", o.space_id as "spaceId", t.withdrawn_at as "withdrawnAt",
  s.archived_at as "archivedAt", t.comment_count as "commentCount",
  f.since is not null as "viewerFollows", ${faceColumn('au')} as author`;

/** Outcomes `o` with what is shown of them; whatever is joined besides follows, and then `THREAD_VISIBLE`. */
export const OUTCOME_FROM = `from outcome o ${JOINS} ${THREAD_SPACE}`;
/** From outcomes that the caller may see; `threadScope` gives $1 to $4. */
export const VISIBLE_FROM = `${OUTCOME_FROM} where ${THREAD_VISIBLE}`;
/** Every read of outcomes; the caller's conditions follow. */
export const VISIBLE_OUTCOMES = `select ${OUTCOME_COLUMNS} ${VISIBLE_FROM}`;

export interface OutcomeRow extends Omit<Outcome, 'author' | 'space' | 'path'> {
  spaceId: string;
  author: FaceRow;
}

/** The outcomes of rows that the caller may see. */
export async function asOutcomes(context: RequestContext, rows: readonly OutcomeRow[]): Promise<Outcome[]> {
  const kept = await placesOf(context);
  // Another process may have made a space since this one read them.
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  return rows.flatMap(({ author, spaceId, ...row }) => {
    const space = places.space(spaceId);
    return space
      ? Object.assign(new Outcome(), row, { space, path: outcomePath(row), author: asFace(author) })
      : [];
  });
}
