import type { ThreadKind } from '@rapport/shared/vocabulary';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { STANDS } from './journey.branches.js';
import { pathOf } from './journey.path.js';
import { ContextCard, Memory } from './memory.type.js';

const cards = statement<ContextCard>(
  'journeys.cards',
  `select k.member_id as id, k.text, k.since_year as "sinceYear", k.written_at as "writtenAt",
     k.confirmed_at as "confirmedAt"
   from context_card k join member m on m.community_id = k.community_id and m.id = k.member_id and m.left_at is null
   where k.community_id = $1 and k.member_id = any($2::uuid[]) and (k.member_id = $3::uuid or $4::boolean)`,
);

/** Cards by member, for their own eyes and the team's. */
export const cardOfMember = defineLoader<ContextCard | null>(
  'contextCard',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(cards, [actor.communityId, ids, actor.memberId, isStaff(actor)]);
    return new Map(rows.map((row) => [row.id, Object.assign(new ContextCard(), row)]));
  },
  null,
);

interface Row extends Pick<Memory, 'id' | 'text' | 'at' | 'memberId'> {
  face: FaceRow;
  commentId: string | null;
  threadKind: ThreadKind;
  number: number;
  slug: string;
  title: string;
}

/** Memories of one person at most; nobody needs more, and a page shows them all. */
export const MEMORIES_MOST = 100;

// What it comes from must still stand, for its member and others to read: taken back, it is not remembered either.
const memories = statement<Row>(
  'journeys.memories',
  `select k.* from unnest($2::uuid[]) as wanted(id) cross join lateral (
     select x.id, x.text, x.at, x.member_id as "memberId", ${faceColumn('b')} as face, x.comment_id as "commentId",
       t.kind as "threadKind", coalesce(i.number, c.number, ir.number, si.number, oc.number, ic.number, st.number, mt.number) as number,
       coalesce(i.slug, c.slug, ir.slug, si.slug, oc.slug, ic.slug, st.slug, mt.slug) as slug,
       coalesce(i.title, c.title, ir.title, si.title, oc.title, ic.title, st.title, mt.title) as title, su.number as suggestion
     from memory x
     join member who on who.community_id = x.community_id and who.id = x.member_id and who.left_at is null
     join member b on b.community_id = x.community_id and b.id = x.by_id
     ${STANDS.replaceAll('(select role from who)', 'who.role')}
     left join comment w on w.community_id = x.community_id and w.id = x.comment_id
     left join idea i on i.community_id = t.community_id and i.thread_id = t.id
     left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
     left join irritant ir on ir.community_id = t.community_id and ir.thread_id = t.id
     left join outcome oc on oc.community_id = t.community_id and oc.thread_id = t.id
     left join incident ic on ic.community_id = t.community_id and ic.thread_id = t.id
     left join story st on st.community_id = t.community_id and st.thread_id = t.id
     left join meeting mt on mt.community_id = t.community_id and mt.thread_id = t.id
     left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
     left join idea si on si.community_id = su.community_id and si.id = su.idea_id
     where x.community_id = $1 and x.member_id = wanted.id and (x.member_id = $3::uuid or $4::boolean)
       and (x.comment_id is null or (w.withdrawn_at is null and not w.staff_only))
     order by x.at desc, x.id desc limit ${MEMORIES_MOST}) k`,
);

/** What the team remembers by member, for their own eyes and the team's, the newest first. */
export const memoriesOfMember = defineLoader<Memory[]>(
  'memories',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(memories, [actor.communityId, ids, actor.memberId, isStaff(actor)]);
    const found = rows.map(({ face, commentId, id, text, at, memberId, ...place }) =>
      Object.assign(new Memory(), {
        id,
        text,
        at,
        memberId,
        by: asFace(face),
        source: {
          title: place.title,
          path: pathOf({ suggestion: null, ...place, detail: commentId && `comment:${commentId}` }) ?? '',
        },
      }),
    );
    return groupedBy(found, ({ memberId }) => memberId);
  },
  [],
);

/** What the team remembers of one person, as far as the caller may read it. */
export async function memoriesOf(context: RequestContext, memberId: string): Promise<Memory[]> {
  return context.loaders.load(context, memoriesOfMember, memberId);
}
