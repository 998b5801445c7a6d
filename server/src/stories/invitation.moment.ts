import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';

interface ThingRow {
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

/** What a thread `t` belongs to, of what a story may be asked for about: columns `title page number slug`. */
export const THINGS = Object.entries(KINDS)
  .map(
    ([table, page]) => `select x.title, '${page}' as page, x.number, x.slug from ${table} x
      where x.community_id = t.community_id and x.thread_id = t.id`,
  )
  .join(' union all ');

/** Path of the page of one of them. */
export function pathOfThing({ page, number, slug }: ThingRow): string {
  return `/${page}/${number}${slug ? `-${slug}` : ''}`;
}

const moment = statement<ThingRow & { title: string }>(
  'stories.moment',
  `select x.* from thread t ${THREAD_SPACE} join lateral (${THINGS}) x on true where ${THREAD_VISIBLE} and t.id = $5`,
);

/** What an invitation is about, if the caller may see it. */
export async function momentOf(
  { db, actor }: RequestContext,
  threadId: string,
): Promise<{ title: string; path: string } | null> {
  const row = await db.row(moment, [...threadScope(actor), threadId]);
  return row && { title: row.title, path: pathOfThing(row) };
}
