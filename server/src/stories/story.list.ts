import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { STANDS } from './consent.sql.js';
import { asStories, storyScope, VISIBLE_FROM, VISIBLE_STORIES, type StoryRow } from './story.columns.js';
import type { StoryFilter } from './story.input.js';
import { StoryConnection } from './story.type.js';

interface Asked {
  where: string;
  values: unknown[];
}

/** Conditions on stories, with their values after those of `storyScope`; null when nothing can fit. */
function asked(context: RequestContext, filter: StoryFilter): Asked | null {
  const values: unknown[] = storyScope(context);
  const place = (value: unknown): string => `$${values.push(value)}`;
  const { space, kind, quality, mine, toReview } = filter;
  // Postgres refuses NUL, which no slug holds.
  if (space?.includes('\0') || (mine && context.actor.kind === 'anonymous')) {
    return null;
  }
  if (toReview && !isStaff(context.actor)) {
    return null;
  }
  const texts = [mine ? 'st.teller_id = $3::uuid' : toReview ? "st.state = 'SUBMITTED'" : STANDS];
  if (space != null) {
    texts.push(`s.slug = ${place(space)}`);
  }
  if (kind) {
    texts.push(`st.kind = ${place(kind)}`);
  }
  if (quality) {
    texts.push(`st.qualities @> array[${place(quality)}::text]`);
  }
  return { where: texts.join(' and '), values };
}

function counting(context: RequestContext, { where, values }: Asked): () => Promise<number> {
  return async () => {
    const text = `select count(*)::int as count ${VISIBLE_FROM} and ${where}`;
    const row = await context.db.row(composedStatement<{ count: number }>('stories.count', text), values);
    return row?.count ?? 0;
  };
}

interface Page {
  first: number;
  after?: string | null;
}

function emptyPage({ first, after }: Page): StoryConnection {
  const none = connectionOf([], pageSize(first), after, () => '');
  return Object.assign(new StoryConnection(), none, { count: async () => 0 });
}

/** One page of stories: what was published last first, the own and those to read by when they were begun. @throws BAD_USER_INPUT */
export async function listStories(
  context: RequestContext,
  page: Page,
  filter: StoryFilter,
): Promise<StoryConnection> {
  const size = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const conditions = asked(context, filter);
  if (!conditions) {
    return emptyPage(page);
  }
  const { where, values } = conditions;
  const byBeginning = filter.mine === true || filter.toReview === true;
  const moment = byBeginning ? 'st.created_at' : 'st.published_at';
  const at = values.length;
  const later = cursor ? `and (${moment}, st.id) < ($${at + 1}::timestamptz, $${at + 2}::uuid)` : '';
  const rows = await context.db.rows(
    composedStatement<StoryRow>(
      'stories.list',
      `${VISIBLE_STORIES} and ${where} ${later} order by ${moment} desc, st.id desc limit ${size + 1}`,
    ),
    [...values, ...(cursor ?? [])],
  );
  const connection = connectionOf(await asStories(context, rows), size, page.after, (story) =>
    encodeCursor([((byBeginning ? null : story.publishedAt) ?? story.createdAt).toISOString(), story.id]),
  );
  return Object.assign(new StoryConnection(), connection, { count: counting(context, conditions) });
}

const SPAN = `(coalesce(st.until_year, 9999) - st.from_year)`;

/** Consented cases, those that last longest first (practice 3.1). @throws BAD_USER_INPUT */
export async function listGood(context: RequestContext, page: Page): Promise<StoryConnection> {
  const size = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['number', 'moment', 'uuid']);
  const values = storyScope(context);
  // What goes on is measured to this year.
  const span = SPAN.replace('9999', `extract(year from $5::timestamptz)::int`);
  const later = cursor ? `and (${span}, st.published_at, st.id) < ($6::int, $7::timestamptz, $8::uuid)` : '';
  const rows = await context.db.rows(
    composedStatement<StoryRow & { span: number }>(
      'stories.good',
      `${VISIBLE_STORIES.replace('select ', `select ${span} as span, `)} and ${STANDS} ${later}
       order by ${span} desc, st.published_at desc, st.id desc limit ${size + 1}`,
    ),
    [...values, ...(cursor ?? [])],
  );
  const spans = new Map(rows.map(({ id, span: years }) => [id, years]));
  const connection = connectionOf(await asStories(context, rows), size, page.after, (story) =>
    encodeCursor([spans.get(story.id) ?? 0, (story.publishedAt ?? story.createdAt).toISOString(), story.id]),
  );
  return Object.assign(new StoryConnection(), connection, {
    count: counting(context, { where: STANDS, values: storyScope(context) }),
  });
}
