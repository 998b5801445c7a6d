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
const columns = (id: string, kind: string, idea: string): string => `${id}.id, '${kind}' as kind,
  t.space_id as "spaceId", t.id as "threadId", ${idea} as "ideaId", ${id}.author_id as "authorId",
  ${id}.created_at as "createdAt", ${id}.html, ${LANGUAGE}`;

/** Reads of each kind of thing that stands; `where` names it `x` and its thread `t`. */
const READS: Record<Source['kind'], (where: string) => string> = {
  IDEA: (where) => `select ${columns('x', 'IDEA', 'x.id')}, false as "staffOnly", x.title, null as more
    from idea x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and x.withdrawn_at is null and t.withdrawn_at is null and ${where}`,
  CONVERSATION: (
    where,
  ) => `select ${columns('x', 'CONVERSATION', 'null::uuid')}, false as "staffOnly", x.title, null as more
    from conversation x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    where x.community_id = $1 and t.withdrawn_at is null and ${where}`,
  COMMENT: (where) => `select ${columns('x', 'COMMENT', 'i.id')}, x.staff_only as "staffOnly",
      null as title, null as more
    from comment x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${SPACE}
    left join idea i on i.community_id = x.community_id and i.thread_id = x.thread_id
    where x.community_id = $1 and x.withdrawn_at is null and t.withdrawn_at is null and ${where}`,
  ANSWER: (where) => `select ${columns('x', 'ANSWER', 'x.idea_id')}, false as "staffOnly", null as title,
      concat_ws(E'\\n', x.reason, x.constraint_text, x.would_change, x.no_review_reason) as more
    from answer x join idea i on i.community_id = x.community_id and i.id = x.idea_id
    join thread t on t.community_id = i.community_id and t.id = i.thread_id ${SPACE}
    where x.community_id = $1 and i.withdrawn_at is null and t.withdrawn_at is null and ${where}`,
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
