import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { SearchKind } from './search.type.js';

/** What is written about one thing that stands, as search reads it. */
export interface Source {
  id: string;
  kind: Exclude<SearchKind, 'MEMBER'>;
  spaceId: string;
  threadId: string;
  ideaId: string | null;
  authorId: string;
  staffOnly: boolean;
  createdAt: Date;
  title: string | null;
  html: string;
  /** Words outside the text, such as the reason of a decline. */
  more: string | null;
  /** BCP 47 tag of the space it is in. */
  language: string;
}

const SPACE = `join space s on s.community_id = t.community_id and s.id = t.space_id
  join community y on y.id = t.community_id`;
const LANGUAGE = `coalesce(s.language, y.language) as language`;
const columns = (
  id: string,
  kind: string,
  idea: string,
  html = `${id}.html`,
): string => `${id}.id, '${kind}' as kind,
  t.space_id as "spaceId", t.id as "threadId", ${idea} as "ideaId", ${id}.author_id as "authorId",
  ${id}.created_at as "createdAt", ${html} as html, ${LANGUAGE}`;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const IRRITANT_HTML = `x.situation_html || coalesce(x.workaround_html, '')`;

/** How an irritant hits others, in their words; whoever sees the irritant may read them. */
export const situationsOf = (
  irritant: string,
): string => `(select string_agg(p.situation, E'\\n' order by p.created_at, p.id)
  from irritant_report p where p.community_id = ${irritant}.community_id and p.irritant_id = ${irritant}.id)`;

/** What a meeting is for and what its published minutes say; drafts are not found. */
export const minutesOf = (
  meeting: string,
): string => `concat_ws(E'\\n', ${meeting}.purpose, ${meeting}.question,
  case when ${meeting}.closed_at is not null then concat_ws(E'\\n', ${meeting}.learned, ${meeting}.account) end,
  (select string_agg(concat_ws(E'\\n', p.text, p.answer), E'\\n' order by p.asked_at, p.id) from meeting_question p
    where p.community_id = ${meeting}.community_id and p.meeting_id = ${meeting}.id),
  (select string_agg(l.text, E'\\n' order by l.position) from minute_line l
    where l.community_id = ${meeting}.community_id and l.meeting_id = ${meeting}.id and ${meeting}.closed_at is not null
      and l.taken_back_at is null))`;

/** Words of all that goes on as part of an idea `x`: who looks for these is to find that idea. None from a space
 * that fewer can see: that the idea is found would tell what was written there. */
const MERGED_WORDS = `(with recursive part as (
    select m.source_id from idea_merge m
    where m.community_id = x.community_id and m.target_id = x.id and m.undone_at is null
    union all select m.source_id from part p
    join idea_merge m on m.community_id = x.community_id and m.target_id = p.source_id and m.undone_at is null)
  select string_agg(concat_ws(E'\\n', z.title, z.text), E'\\n') from part p
  join idea z on z.community_id = x.community_id and z.id = p.source_id
  join space zs on zs.community_id = z.community_id and zs.id = z.space_id and zs.visibility = s.visibility)`;

/** Reads of each kind of thing that stands; `where` names it `x` and its thread `t`. */
const READS: Record<Source['kind'], (where: string) => string> = {
  IDEA: (
    where,
  ) => `select ${columns('x', 'IDEA', 'x.id')}, false as "staffOnly", x.title, ${MERGED_WORDS} as more
    from idea x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and x.withdrawn_at is null and x.category <> 'MERGED' and t.withdrawn_at is null
      and ${where}`,
  CONVERSATION: (
    where,
  ) => `select ${columns('x', 'CONVERSATION', 'null::uuid')}, false as "staffOnly", x.title, null as more
    from conversation x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and t.withdrawn_at is null and ${where}`,
  IRRITANT: (
    where,
  ) => `select ${columns('x', 'IRRITANT', 'null::uuid', IRRITANT_HTML)}, false as "staffOnly", x.title,
      concat_ws(E'\\n', x.likes, x.dislikes, x.journey_stage, ${situationsOf('x')}) as more
    from irritant x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and x.withdrawn_at is null and t.withdrawn_at is null and ${where}`,
  OUTCOME: (where) => `select ${columns('x', 'OUTCOME', 'null::uuid')}, false as "staffOnly", x.title,
      x.summary as more
    from (select o.*, o.published_at as created_at from outcome o) x
    join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and t.withdrawn_at is null and ${where}`,
  // Who told it is no part of the entry: to look for a person must not find what they told without a name.
  STORY: (where) => `select ${columns('x', 'STORY', 'null::uuid')}, false as "staffOnly", x.title,
      concat_ws(E'\\n', x.context, x.may_not_fit, x.felt) as more
    from (select o.*, '${NOBODY}'::uuid as author_id from story o) x
    join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and x.state = 'PUBLISHED' and t.withdrawn_at is null and ${where}`,
  MEETING: (
    where,
  ) => `select ${columns('x', 'MEETING', 'null::uuid', `coalesce(x.html, '')`)}, false as "staffOnly", x.title,
      ${minutesOf('x')} as more
    from (select o.*, o.host_id as author_id, o.published_at as created_at from meeting o) x
    join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and t.withdrawn_at is null and ${where}`,
  COMMENT: (
    where,
  ) => `select ${columns('x', 'COMMENT', 'coalesce(i.id, g.idea_id)')}, x.staff_only as "staffOnly",
      null as title, null as more
    from comment x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    left join idea i on i.community_id = x.community_id and i.thread_id = x.thread_id
    left join suggestion g on g.community_id = x.community_id and g.thread_id = x.thread_id
    where x.community_id = $1 and x.withdrawn_at is null and t.withdrawn_at is null and ${where}`,
  ANSWER: (where) => `select ${columns('x', 'ANSWER', 'x.idea_id')}, false as "staffOnly", null as title,
      concat_ws(E'\\n', x.reason, x.constraint_text, x.would_change, x.no_review_reason) as more
    from answer x join idea i on i.community_id = x.community_id and i.id = x.idea_id
    join thread t on t.community_id = i.community_id and t.id = i.thread_id ${SPACE}
    where x.community_id = $1 and i.withdrawn_at is null and i.category <> 'MERGED' and t.withdrawn_at is null
      and ${where}`,
};

export const SOURCE_KINDS = Object.keys(READS) as Source['kind'][];

function reads(name: string, where: string): Record<Source['kind'], ReturnType<typeof statement<Source>>> {
  return Object.fromEntries(
    SOURCE_KINDS.map((kind) => [kind, statement<Source>(`search.${name}.${kind}`, READS[kind](where))]),
  ) as Record<Source['kind'], ReturnType<typeof statement<Source>>>;
}

const byId = reads('source', 'x.id = $2');
const byThread = reads('sources_of_thread', 't.id = $2');
// Nobody may change the words between this read and the write of the entry.
const inOrder = reads('sources', 'x.id > $2 order by x.id limit $3 for share of x');

/** One thing, if it stands. */
export async function sourceOf(
  tx: Tx,
  communityId: string,
  kind: Source['kind'],
  id: string,
): Promise<Source | null> {
  return tx.row(byId[kind], [communityId, id]);
}

// What ideas go on as, where one of the two is in the space: who can see the one and not the other may differ now.
const goneOnFrom = statement<Source>(
  'search.gone_on_from',
  READS.IDEA(`x.merged_count > 0 and x.id in (
    with recursive chain as (
      select m.source_id, m.target_id from idea_merge m
      join idea a on a.community_id = $1 and a.id = m.source_id
      join idea b on b.community_id = $1 and b.id = m.target_id
      where m.community_id = $1 and m.undone_at is null and (a.space_id = $2 or b.space_id = $2)
      union select m.source_id, m.target_id from chain c
      join idea_merge m on m.community_id = $1 and m.source_id = c.target_id and m.undone_at is null
    ) select target_id from chain)`),
);

/** Ideas that others go on as, of which one or the other is in a space. */
export async function sourcesGoneOnFrom(tx: Tx, communityId: string, spaceId: string): Promise<Source[]> {
  return tx.rows(goneOnFrom, [communityId, spaceId]);
}

/** What a thread belongs to and everything in it that stands. */
export async function sourcesOfThread(tx: Tx, communityId: string, threadId: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const kind of SOURCE_KINDS) {
    sources.push(...(await tx.rows(byThread[kind], [communityId, threadId])));
  }
  return sources;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Everything of one kind that stands, in portions. Portions hold their things against change until the write ends. */
export async function sourcesAfter(
  tx: Tx,
  communityId: string,
  kind: Source['kind'],
  after: string | null,
  most: number,
): Promise<Source[]> {
  return tx.rows(inOrder[kind], [communityId, after ?? FIRST_ID, most]);
}
