import type { JourneyKind } from '@rapport/shared/remembering';
import type { ThreadKind } from '@rapport/shared/vocabulary';
import { communityOf } from '../communities/community.module.js';
import words from '../locales/en/journeys.json' with { type: 'json' };
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { standingOf } from '../promises/promise.module.js';
import { BRANCHES } from './journey.branches.js';
import { pathOf } from './journey.path.js';
import { ALL_KINDS, JourneyEntryConnection, JourneyRow } from './journey.type.js';

interface Row {
  kind: JourneyKind;
  id: string;
  at: Date;
  text: string | null;
  /** Place within the thread's page, or what else there is to know: `comment:<id>` and the like. */
  detail: string | null;
  threadId: string | null;
  threadKind: ThreadKind | null;
  number: number | null;
  slug: string | null;
  title: string | null;
  suggestion: number | null;
  face: FaceRow;
  firstDueOn: string | null;
  closedOn: string | null;
  closedState: Parameters<typeof standingOf>[0]['closedState'];
}

/** Characters of Markdown that are read for an excerpt, and what it is cut to. */
const READ = 1_200;
const SHOWN = 280;

const branch = ({ kind, select }: (typeof BRANCHES)[number]): string => `select * from (
  select '${kind}'::text as kind, b.* from (${select}) b(id, at, by_id, thread_id, text, detail)
  where '${kind}' = any($3::text[]) and ($4::timestamptz is null or (b.at, b.id) < ($4::timestamptz, $5::uuid))
  order by b.at desc, b.id desc limit $6) part`;

// One query for everybody who may ask: what it shows hangs on the person, never on who looks (practice 4.5).
const page = statement<Row>(
  'journeys.page',
  `with who as (select role from member where community_id = $1 and id = $2),
   own as (
     select thread_id, id as idea_id from idea where community_id = $1 and author_id = $2
     union all select i.thread_id, i.id from idea_co_author c
       join idea i on i.community_id = c.community_id and i.id = c.idea_id
       where c.community_id = $1 and c.member_id = $2 and c.state = 'STANDING'
     union all select thread_id, null from conversation where community_id = $1 and author_id = $2
     union all select thread_id, null from irritant where community_id = $1 and author_id = $2
     union all select thread_id, null from suggestion where community_id = $1 and author_id = $2),
   entry as (
     select * from (${BRANCHES.map(branch).join('\n union all ')}) everything
     order by at desc, id desc limit $6)
   select e.kind, e.id, e.at, left(e.text, ${READ}) as text, e.detail, t.id as "threadId", t.kind as "threadKind",
     coalesce(i.number, si.number, c.number, ir.number, oc.number, ic.number, st.number, mt.number) as number,
     coalesce(i.slug, si.slug, c.slug, ir.slug, oc.slug, ic.slug, st.slug, mt.slug) as slug,
     coalesce(i.title, si.title, c.title, ir.title, oc.title, ic.title, st.title, mt.title) as title, su.number as suggestion,
     ${faceColumn('m')} as face, p.first_due_on as "firstDueOn", p.closed_on as "closedOn",
     p.closed_state as "closedState"
   from entry e
   join member m on m.community_id = $1 and m.id = e.by_id
   left join thread t on t.community_id = $1 and t.id = e.thread_id
   left join idea i on i.community_id = $1 and i.thread_id = t.id
   left join conversation c on c.community_id = $1 and c.thread_id = t.id
   left join irritant ir on ir.community_id = $1 and ir.thread_id = t.id
   left join outcome oc on oc.community_id = $1 and oc.thread_id = t.id
   left join incident ic on ic.community_id = $1 and ic.thread_id = t.id
   left join story st on st.community_id = $1 and st.thread_id = t.id
   left join meeting mt on mt.community_id = $1 and mt.thread_id = t.id
   left join suggestion su on su.community_id = $1 and su.thread_id = t.id
   left join idea si on si.community_id = $1 and si.id = su.idea_id
   left join promise p on p.community_id = $1 and e.kind = 'PROMISED' and p.id = e.id
   order by e.at desc, e.id desc`,
);

const isHere = statement<{ id: string }>(
  'journeys.is_here',
  'select id from member where community_id = $1 and id = $2 and left_at is null',
);

/** Whether the caller may read somebody's journey: their own, or anybody's who is here for the team. */
export async function mayRead({ actor, db }: RequestContext, memberId: string): Promise<boolean> {
  if (memberId === actor.memberId) {
    return true;
  }
  return isStaff(actor) && isUuid(memberId) && (await db.row(isHere, [actor.communityId, memberId])) !== null;
}

function asEntry(row: Row, today: string): JourneyRow {
  const { kind, id, at, text, detail, face } = row;
  const excerpt = text && plainExcerpt(text, SHOWN);
  const [what, sourceId] = detail?.split(':') ?? [];
  const isWords = kind === 'SAID' && row.threadId !== null;
  return Object.assign(new JourneyRow(), {
    id: `${kind}-${id}`,
    sourceId: id,
    kind,
    at,
    title: row.title ?? words.joined,
    path: pathOf(row),
    excerpt: excerpt === '' ? null : excerpt,
    by: asFace(face),
    promiseState: row.firstDueOn ? standingOf({ ...row, firstDueOn: row.firstDueOn }, today).state : null,
    memorySource: isWords ? (what === 'comment' && sourceId ? sourceId : row.threadId) : null,
  });
}

/** Which journey, and which part of it. */
export interface JourneyWanted {
  /** Null for the caller's own. */
  memberId: string | null;
  /** Null for all. */
  kinds: readonly JourneyKind[] | null;
  first: number;
  after?: string | null;
}

/**
 * A page of what was between a person and the community, the newest first, from the first day on (practice 4.5).
 *
 * @returns null when it is neither the caller's own nor theirs to read.
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function journeyOf(
  context: RequestContext,
  { memberId, kinds, first, after }: JourneyWanted,
): Promise<JourneyEntryConnection | null> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  const person = memberId ?? context.actor.memberId;
  if (!person || !(await mayRead(context, person))) {
    return null;
  }
  const wanted = kinds && kinds.length > 0 ? kinds : ALL_KINDS;
  const values = [context.actor.communityId, person, wanted, ...(cursor ?? [null, null]), size + 1];
  const now = context.clock.now();
  const rows = await context.db.rows(page, [...values, now]);
  const today = localDay(now, (await communityOf(context)).timeZone);
  const entries = rows.map((row) => asEntry(row, today));
  const cursorOf = ({ at, sourceId }: JourneyRow): string => encodeCursor([at.toISOString(), sourceId]);
  return Object.assign(new JourneyEntryConnection(), connectionOf(entries, size, after, cursorOf));
}
