import type { PromiseSource } from '@rapport/shared/vocabulary';
import { statement, type Statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import type { MemberActor } from '../platform/actor.js';
import { asksIn } from '../spaces/space.module.js';

/** Public words in which something may be promised. */
export interface Source {
  threadId: string;
  spaceId: string;
  authorId: string;
  /** Whether the team said it, for everybody to read. */
  byTeam: boolean;
  at: Date;
  /** Markdown. */
  text: string;
  /** The customer it was said to, who is the public author there; null when it was said to nobody in particular. */
  madeToId: string | null;
  /** When what it was said about was taken back. */
  withdrawnAt: Date | null;
}

interface Parts {
  author: string;
  at: string;
  text: string;
  /** Table and joins to the thread `t`; `x` is the source. */
  from: string;
  byTeam?: string;
  /** Comment it replies to. */
  parent?: string;
  where?: string;
}

// Whoever tells a story may do so without a name, so nothing below it is promised to its owner.
function sourceStatement(kind: string, parts: Parts): Statement<Source> {
  const { author, at, text, from, byTeam, parent = 'null::uuid', where = 'true' } = parts;
  return statement<Source>(
    `promises.source_${kind.toLowerCase()}`,
    `select t.id as "threadId", t.space_id as "spaceId", ${author} as "authorId", ${at} as at, ${text} as text,
       t.withdrawn_at as "withdrawnAt", ${byTeam ?? `m.role <> 'CUSTOMER'`} as "byTeam",
       (select w.id from member w where w.community_id = t.community_id and ${asksIn('w')} and w.id <> ${author}
          and w.id = coalesce((select r.author_id from comment r join member ra
            on ra.community_id = r.community_id and ra.id = r.author_id and ${asksIn('ra')}
            where r.community_id = t.community_id and r.id = ${parent} and r.withdrawn_at is null
              and not r.staff_only), case when t.kind <> 'STORY' then t.owner_id end)) as "madeToId"
     from ${from} ${THREAD_SPACE}
     join member m on m.community_id = t.community_id and m.id = ${author}
     where ${THREAD_VISIBLE} and x.id = $5 and ${where}`,
  );
}

const THREAD_OF_X = 'join thread t on t.community_id = x.community_id and t.id = x.thread_id';
const THREAD_OF_IDEA = `join idea i on i.community_id = x.community_id and i.id = x.idea_id
  join thread t on t.community_id = i.community_id and t.id = i.thread_id`;
const together = (...columns: string[]): string => `concat_ws(E'\\n', ${columns.join(', ')})`;

/** Only those are prepared that are asked for, so a table of a later feature does no harm here. */
const SOURCES: Record<PromiseSource, Statement<Source>> = {
  ANSWER: sourceStatement('ANSWER', {
    author: 'x.author_id',
    at: 'x.created_at',
    text: together(
      'x.text',
      'x.reason',
      'x.constraint_text',
      'x.would_change',
      'x.no_review_reason',
      'x.serves',
    ),
    from: `answer x ${THREAD_OF_IDEA}`,
    byTeam: 'true',
  }),
  COMMENT: sourceStatement('COMMENT', {
    author: 'x.author_id',
    at: 'x.created_at',
    text: 'x.text',
    from: `comment x ${THREAD_OF_X}`,
    byTeam: 'x.by_team and not x.staff_only',
    parent: 'x.parent_id',
    where: 'x.withdrawn_at is null and (not x.staff_only or $4::boolean)',
  }),
  IDEA: sourceStatement('IDEA', {
    author: 'x.author_id',
    at: 'x.created_at',
    text: together('x.title', 'x.text'),
    from: `idea x ${THREAD_OF_X}`,
  }),
  CONVERSATION: sourceStatement('CONVERSATION', {
    author: 'x.author_id',
    at: 'x.created_at',
    text: together('x.title', 'x.text'),
    from: `conversation x ${THREAD_OF_X}`,
  }),
  LATE_NOTE: sourceStatement('LATE_NOTE', {
    author: 'x.author_id',
    at: 'x.created_at',
    text: 'x.text',
    from: `late_note x ${THREAD_OF_IDEA}`,
    byTeam: 'true',
  }),
  OUTCOME: sourceStatement('OUTCOME', {
    author: 'x.author_id',
    at: 'x.published_at',
    text: together('x.title', 'x.summary', 'x.text'),
    from: `outcome x ${THREAD_OF_X}`,
    byTeam: 'true',
  }),
  INCIDENT: sourceStatement('INCIDENT', {
    author: 'x.author_id',
    at: 'x.published_at',
    text: together('x.title', 'x.apology', 'x.what_happened', 'x.what_we_do', 'x.report_back'),
    from: `incident x ${THREAD_OF_X}`,
    byTeam: 'true',
  }),
  MEETING: sourceStatement('MEETING', {
    author: 'coalesce(x.closed_by_id, x.host_id)',
    at: 'coalesce(x.closed_at, x.published_at)',
    text: together(
      'x.title',
      'x.purpose',
      'x.text',
      `(select string_agg(l.text, E'\\n' order by l.position) from minute_line l
         where l.community_id = x.community_id and l.meeting_id = x.id and x.closed_at is not null
           and l.taken_back_at is null)`,
    ),
    from: `meeting x ${THREAD_OF_X}`,
    byTeam: 'true',
  }),
};

/** What was said there, if the writer may see it; null when there is no such thing. */
export async function sourceInside(
  tx: Tx,
  actor: MemberActor,
  kind: PromiseSource,
  id: string,
): Promise<Source | null> {
  return tx.row(SOURCES[kind], [...threadScope(actor), id]);
}
