import type { SuggestionState } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import {
  asSuggestion,
  SUGGESTION_COLUMNS,
  VISIBLE_SUGGESTIONS,
  type SuggestionRow,
} from './suggestion.rows.js';
import { SuggestionConnection, type Suggestion } from './suggestion.type.js';

const READ = `select ${SUGGESTION_COLUMNS} ${VISIBLE_SUGGESTIONS}`;
const byIds = statement<SuggestionRow>('suggestions.by_ids', `${READ} and g.id = any($5::uuid[])`);
const byThreads = statement<SuggestionRow>(
  'suggestions.by_threads',
  `${READ} and g.thread_id = any($5::uuid[])`,
);
const byNumber = statement<SuggestionRow>(
  'suggestions.by_number',
  `${READ} and i.number = $5 and g.number = $6`,
);

const suggestionLoader = defineLoader<Suggestion | null>(
  'suggestion',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, asSuggestion(row)]));
  },
  null,
);

/** A suggestion the caller may see, or null. */
export async function findSuggestion(context: RequestContext, id: string): Promise<Suggestion | null> {
  return context.loaders.load(context, suggestionLoader, id);
}

const byThreadLoader = defineLoader<Suggestion | null>(
  'suggestionByThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map(rows.map((row) => [row.threadId, asSuggestion(row)]));
  },
  null,
);

/** The suggestion that owns a thread, if the caller may see it. */
export async function findSuggestionOfThread(
  context: RequestContext,
  threadId: string,
): Promise<Suggestion | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

const isCount = (number: number): boolean => number >= 1 && number <= 2_147_483_647;

/** A suggestion by the number of its idea and its own; null when the caller can see none. */
export async function suggestionOfNumber(
  context: RequestContext,
  idea: number,
  number: number,
): Promise<Suggestion | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (!isCount(idea) || !isCount(number)) {
    return null;
  }
  const row = await context.db.row(byNumber, [...threadScope(context.actor), idea, number]);
  return row && asSuggestion(row);
}

const total = statement<{ total: number }>(
  'suggestions.total',
  `select count(*)::int as total ${VISIBLE_SUGGESTIONS} and g.idea_id = $5 and ($6::text is null or g.state = $6)`,
);

/** Suggestions for an idea the caller was shown, the newest first. @throws BAD_USER_INPUT */
export async function suggestionsPage(
  context: RequestContext,
  ideaId: string,
  page: { first: number; after?: string | null },
  state: SuggestionState | null,
): Promise<SuggestionConnection> {
  const first = pageSize(page.first);
  const place = decodeCursor(page.after, ['number']);
  const scope = [...threadScope(context.actor), ideaId, state];
  const rows = await context.db.rows(
    composedStatement<SuggestionRow>(
      'suggestions.page',
      `${READ} and g.idea_id = $5 and ($6::text is null or g.state = $6)
       ${place ? 'and g.number < $8' : ''} order by g.number desc limit $7`,
    ),
    [...scope, first + 1, ...(place ?? [])],
  );
  const edges = connectionOf(rows.map(asSuggestion), first, page.after, ({ number }) =>
    encodeCursor([number]),
  );
  const count = async (): Promise<number> => (await context.db.row(total, scope))?.total ?? 0;
  return Object.assign(new SuggestionConnection(), edges, { count });
}

const ownOpen = statement<SuggestionRow>(
  'suggestions.viewer_open',
  `${READ} and g.idea_id = $5 and g.author_id = $6 and g.state = 'OPEN' order by g.number`,
);

/** The caller's own open suggestions for an idea they were shown, the oldest first; none for visitors. */
export async function ownOpenSuggestions(context: RequestContext, ideaId: string): Promise<Suggestion[]> {
  const { memberId } = context.actor;
  if (!memberId) {
    return [];
  }
  const rows = await context.db.rows(ownOpen, [...threadScope(context.actor), ideaId, memberId]);
  return rows.map(asSuggestion);
}
