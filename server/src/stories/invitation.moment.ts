import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';

interface MomentRow {
  title: string;
  page: string;
  number: number;
  slug: string;
}

const KINDS = {
  idea: 'ideas',
  conversation: 'conversations',
  irritant: 'irritants',
  outcome: 'outcomes',
  incident: 'incidents',
  meeting: 'meetings',
};

const moment = statement<MomentRow>(
  'stories.moment',
  Object.entries(KINDS)
    .map(
      ([table, page]) => `select x.title, '${page}' as page, x.number, x.slug from thread t ${THREAD_SPACE}
        join ${table} x on x.community_id = t.community_id and x.thread_id = t.id
        where ${THREAD_VISIBLE} and t.id = $5`,
    )
    .join(' union all '),
);

/** What an invitation is about, if the caller may see it. */
export async function momentOf(
  { db, actor }: RequestContext,
  threadId: string,
): Promise<{ title: string; path: string } | null> {
  const row = await db.row(moment, [...threadScope(actor), threadId]);
  return row && { title: row.title, path: `/${row.page}/${row.number}${row.slug ? `-${row.slug}` : ''}` };
}
