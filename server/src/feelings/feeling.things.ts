import type { FeelingKind } from '@rapport/shared/feeling';
import type { ThreadKind } from '@rapport/shared/vocabulary';
import { pathOf } from '../journeys/journey.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { feelingPolicy, type JudgedThing } from './feeling.policy.js';
import { Feeling, FeelingThing } from './feeling.type.js';

/**
 * The thing behind `kind` and `id`, as `w`: where it stands, who wrote it, its words. Notes and what was taken back are
 * none.
 */
export const thingSql = (kind: string, id: string): string => `(
    select c.thread_id, c.author_id, c.text, c.parent_id from comment c where ${kind} = 'REPLY'
      and c.community_id = $1 and c.id = ${id} and c.by_team and not c.staff_only and c.withdrawn_at is null
    union all select i.thread_id, a.author_id, a.text, null from answer a
      join idea i on i.community_id = a.community_id and i.id = a.idea_id
      where ${kind} = 'ANSWER' and a.community_id = $1 and a.id = ${id}
    union all select o.thread_id, o.author_id, o.summary, null from outcome o
      where ${kind} = 'OUTCOME' and o.community_id = $1 and o.id = ${id}) w`;

/** What the thread `t` belongs to, as columns. */
export const SUBJECT_COLUMNS = `t.kind as "threadKind",
    coalesce(i.number, v.number, r.number, si.number, oc.number, ic.number, st.number, mt.number) as number,
    coalesce(i.slug, v.slug, r.slug, si.slug, oc.slug, ic.slug, st.slug, mt.slug) as slug,
    coalesce(i.title, v.title, r.title, si.title, oc.title, ic.title, st.title, mt.title) as title,
    su.number as suggestion`;
export const SUBJECT_JOINS = `left join idea i on i.community_id = t.community_id and i.thread_id = t.id
  left join conversation v on v.community_id = t.community_id and v.thread_id = t.id
  left join irritant r on r.community_id = t.community_id and r.thread_id = t.id
  left join outcome oc on oc.community_id = t.community_id and oc.thread_id = t.id
  left join incident ic on ic.community_id = t.community_id and ic.thread_id = t.id
  left join story st on st.community_id = t.community_id and st.thread_id = t.id
  left join meeting mt on mt.community_id = t.community_id and mt.thread_id = t.id
  left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
  left join idea si on si.community_id = su.community_id and si.id = su.idea_id`;

/** Where something stands; nothing of it is there for whoever cannot see it. */
export interface Place {
  threadKind: ThreadKind | null;
  number: number | null;
  slug: string | null;
  title: string | null;
  suggestion: number | null;
}

const DETAIL: Record<FeelingKind, string | null> = { REPLY: 'comment', ANSWER: 'answer', OUTCOME: null };

/** Path of the very words of a thing; null where the caller cannot see them. */
export function placeOfThing(kind: FeelingKind, thingId: string, place: Place): string | null {
  const detail = DETAIL[kind];
  return pathOf({ ...place, detail: detail && `${detail}:${thingId}` });
}

interface Row extends Place, JudgedThing {
  threadId: string;
  text: string;
  writer: FaceRow;
  said: { id: string; text: string; at: string } | null;
  self: FaceRow | null;
}

// Meant for somebody: they began the thread, wrote what is replied to or beside it, wrote the idea with others, or
// follow it; an outcome is meant for whoever follows one of its ideas or irritants as well.
const FOLLOWED = (thread: string): string => `exists (select 1 from follow f where f.community_id = $1
  and f.thread_id = ${thread} and f.member_id = $3::uuid and f.ended_at is null)`;
const MEANT = `(t.owner_id = $3::uuid or ${FOLLOWED('t.id')}
  or exists (select 1 from comment q where q.community_id = $1 and q.author_id = $3::uuid and q.withdrawn_at is null
    and (q.id = w.parent_id or q.parent_id = w.parent_id))
  or exists (select 1 from idea_co_author ca where ca.community_id = $1 and ca.idea_id = i.id
    and ca.member_id = $3::uuid and ca.state = 'STANDING')
  or exists (select 1 from outcome_idea oi join idea n on n.community_id = oi.community_id and n.id = oi.idea_id
    where oi.community_id = $1 and oi.outcome_id = oc.id and (n.author_id = $3::uuid or ${FOLLOWED('n.thread_id')}))
  or exists (select 1 from outcome_irritant oi
    join irritant n on n.community_id = oi.community_id and n.id = oi.irritant_id
    where oi.community_id = $1 and oi.outcome_id = oc.id and (n.author_id = $3::uuid or ${FOLLOWED('n.thread_id')})))`;

const thing = statement<Row>(
  'feelings.thing',
  `select ${SUBJECT_COLUMNS}, t.id as "threadId", w.author_id as "writerId", w.text, ${faceColumn('m')} as writer,
     m.left_at is null and m.role <> 'CUSTOMER' as "writerListens", ${MEANT} as "meantForCaller",
     case when f.id is not null then json_build_object('id', f.id, 'text', f.text, 'at', f.at) end as said,
     case when f.id is not null then ${faceColumn('x')} end as self
   from ${thingSql('$5::text', '$6::uuid')}
   join thread t on t.community_id = $1 and t.id = w.thread_id ${THREAD_SPACE}
   join member m on m.community_id = $1 and m.id = w.author_id
   ${SUBJECT_JOINS}
   left join feeling f on f.community_id = $1 and f.member_id = $3::uuid and f.kind = $5::text and f.thing_id = $6::uuid
   left join member x on x.community_id = $1 and x.id = f.member_id
   where ${THREAD_VISIBLE}`,
);

/** The thing as it stands inside a write; null where the caller cannot see it or it is no word of the team. */
export async function thingInside(tx: Tx, actor: Actor, kind: FeelingKind, id: string): Promise<Row | null> {
  return tx.row(thing, [...threadScope(actor), kind, id]);
}

const EXCERPT = 240;

/** The same to show to somebody who is signed in. */
export async function findThing(
  { db, actor }: RequestContext,
  kind: FeelingKind,
  id: string,
): Promise<FeelingThing | null> {
  const row = isUuid(id) ? await db.row(thing, [...threadScope(actor), kind, id]) : null;
  const path = row && placeOfThing(kind, id, row);
  if (!row || !path) return null;
  const { said, self, text, title } = row;
  const by = asFace(row.writer);
  const shared = { kind, thingId: id, title, path };
  return Object.assign(new FeelingThing(), {
    id,
    kind,
    title: title ?? '',
    path,
    excerpt: plainExcerpt(text, EXCERPT),
    by,
    viewerCanTell: !said && feelingPolicy.can(actor, row).length > 0,
    viewerFeeling:
      said && self
        ? Object.assign(new Feeling(), {
            ...said,
            ...shared,
            at: new Date(said.at),
            member: asFace(self),
            reader: by,
          })
        : null,
  });
}
