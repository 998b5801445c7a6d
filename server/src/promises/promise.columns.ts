import type { PromiseSource as SourceKind } from '@rapport/shared/vocabulary';
import { communityOf } from '../communities/community.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { ABOUT, ABOUT_JOINS, asAbout, sourcePath, type AboutRow } from './promise.about.js';
import { standingOf } from './promise.rules.js';
import { PromiseOfTeam, PromiseSource } from './promise.type.js';

/** Every read of promises starts here, with `threadScope` as its first values: their thread is one the caller may see. */
export const VISIBLE_PROMISES = `from promise p
   join thread t on t.community_id = p.community_id and t.id = p.thread_id ${THREAD_SPACE}`;
export const WHERE_VISIBLE = `where ${THREAD_VISIBLE} and p.community_id = $1`;

/** Joins of who is named in a promise `p`, and of what it is about. */
export const PROMISE_JOINS = `
   join member so on so.community_id = p.community_id and so.id = p.source_author_id
   join member mo on mo.community_id = p.community_id and mo.id = p.owner_id
   join member mb on mb.community_id = p.community_id and mb.id = p.made_by_id
   left join member mt on mt.community_id = p.community_id and mt.id = p.made_to_id
   left join member cb on cb.community_id = p.community_id and cb.id = p.closed_by_id${ABOUT_JOINS}`;

export const PROMISE_COLUMNS = `p.id, p.text, p.quote, p.source_kind as "sourceKind", p.source_id as "sourceId",
  p.source_at as "sourceAt", p.thread_id as "threadId", t.space_id as "spaceId", p.first_due_on as "firstDueOn",
  p.due_on as "dueOn", p.made_at as "madeAt", p.closed_at as "closedAt", p.closed_on as "closedOn",
  p.closed_state as "closedState", p.closing_text as "closingText", p.closing_link as "closingLink",
  ${faceColumn('so')} as "sourceAuthor", ${faceColumn('mo')} as owner, ${faceColumn('mb')} as "madeBy",
  case when mt.id is not null then ${faceColumn('mt')} end as "madeTo",
  case when cb.id is not null then ${faceColumn('cb')} end as "closedBy", ${ABOUT} as about`;

type Plain = Pick<
  PromiseOfTeam,
  | 'id'
  | 'text'
  | 'quote'
  | 'threadId'
  | 'firstDueOn'
  | 'dueOn'
  | 'madeAt'
  | 'closedAt'
  | 'closedOn'
  | 'closedState'
  | 'closingText'
  | 'closingLink'
>;

export interface PromiseRow extends Plain {
  sourceKind: SourceKind;
  sourceId: string;
  sourceAt: Date;
  sourceAuthor: FaceRow;
  spaceId: string;
  owner: FaceRow;
  madeBy: FaceRow;
  madeTo: FaceRow | null;
  closedBy: FaceRow | null;
  about: AboutRow;
}

/** Path of a promise's page. */
export function promisePath(id: string): string {
  return `/promises/${id}`;
}

/** Promises of rows; one whose space was closed to the caller between two reads is left out. */
export async function asPromises(
  context: RequestContext,
  rows: readonly PromiseRow[],
): Promise<PromiseOfTeam[]> {
  if (rows.length === 0) {
    return [];
  }
  const { timeZone } = await communityOf(context);
  const today = localDay(context.clock.now(), timeZone);
  const places = await placesOf(context);
  return rows.flatMap((row) => {
    const { sourceKind, sourceId, sourceAt, sourceAuthor, spaceId, ...plain } = row;
    const space = places.space(spaceId);
    const about = asAbout(row.about);
    const source = Object.assign(new PromiseSource(), {
      kind: sourceKind,
      path: sourcePath(about.path, sourceKind, sourceId),
      author: asFace(sourceAuthor),
      at: sourceAt,
    });
    const people = {
      owner: asFace(row.owner),
      madeBy: asFace(row.madeBy),
      madeTo: row.madeTo && asFace(row.madeTo),
      closedBy: row.closedBy && asFace(row.closedBy),
    };
    if (!space) {
      return [];
    }
    const path = promisePath(row.id);
    const facts = { ...plain, ...people, path, source, about, space, ...standingOf(row, today) };
    return [Object.assign(new PromiseOfTeam(), facts)];
  });
}
