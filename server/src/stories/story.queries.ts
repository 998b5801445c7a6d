import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { asStories, storyScope, VISIBLE_STORIES, type StoryRow } from './story.columns.js';
import type { Story } from './story.type.js';

const byIds = statement<StoryRow>('stories.by_ids', `${VISIBLE_STORIES} and st.id = any($6::uuid[])`);
const byNumber = statement<StoryRow>('stories.by_number', `${VISIBLE_STORIES} and st.number = $6`);
const byThreads = statement<StoryRow>(
  'stories.by_threads',
  `${VISIBLE_STORIES} and st.thread_id = any($6::uuid[])`,
);

const storyLoader = defineLoader<Story | null>(
  'story',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...storyScope(context), ids.filter(isUuid)]);
    return new Map((await asStories(context, rows)).map((story) => [story.id, story]));
  },
  null,
);

/** A story the caller may see, or null. */
export async function findStory(context: RequestContext, id: string): Promise<Story | null> {
  return context.loaders.load(context, storyLoader, id);
}

const byThreadLoader = defineLoader<Story | null>(
  'storyOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...storyScope(context), ids]);
    return new Map((await asStories(context, rows)).map((story) => [story.threadId, story]));
  },
  null,
);

/** The story that owns a thread, if the caller may see it. */
export async function storyOfThread(context: RequestContext, threadId: string): Promise<Story | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

/** The story of a number, if the caller may see it. */
export async function storyOfNumber(context: RequestContext, number: number): Promise<Story | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const rows = await context.db.rows(byNumber, [...storyScope(context), number]);
  return (await asStories(context, rows))[0] ?? null;
}
