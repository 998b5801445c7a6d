import { PAGE_MAX } from '@rapport/shared/limits';
import type { IdeaSort } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { SpaceEntity, TagEntity } from '../spaces/space.module.js';
import { asIdeas, IDEA_COLUMNS, ideaJoins, type IdeaRow } from './idea.columns.js';
import { conditionsFor, type IdeaListFilter } from './idea.conditions.js';
import { IdeaEntity, IdeaTagEntity } from './idea.entity.js';
import { IdeaConnection, type Idea } from './idea.type.js';

interface Order {
  /** Columns of the sort key, the id last. */
  key: string;
  id: string;
  type: string;
  direction: 'asc' | 'desc';
  part: 'moment' | 'number' | 'decimal';
  of: (idea: Idea) => string | number | null;
}

const ORDERS: Record<IdeaSort, Order> = {
  NEWEST: {
    key: 'i.created_at',
    id: 'i.id',
    type: 'timestamptz',
    direction: 'desc',
    part: 'moment',
    of: (idea) => idea.createdAt.toISOString(),
  },
  MOST_SUPPORTED: {
    key: 'st.customers',
    id: 'st.idea_id',
    type: 'int',
    direction: 'desc',
    part: 'number',
    of: (idea) => Number(idea.sortKey),
  },
  TRENDING: {
    key: 'st.trending',
    id: 'st.idea_id',
    type: 'float8',
    direction: 'desc',
    part: 'decimal',
    of: (idea) => idea.sortKey ?? null,
  },
  LONGEST_WAITING: {
    key: 'i.waiting_since',
    id: 'i.id',
    type: 'timestamptz',
    direction: 'asc',
    part: 'moment',
    of: (idea) => idea.waitingSince?.toISOString() ?? null,
  },
};

/**
 * Rows to read for a page of `first`, one more than it holds. Two sizes written into the statement let Postgres plan
 * it once: with the number as a parameter it planned every request anew, at five times the cost of running it.
 */
function rowsFor(first: number): number {
  return first <= SMALL_PAGE ? SMALL_PAGE + 1 : PAGE_MAX + 1;
}
const SMALL_PAGE = 20;

/** One page of ideas the caller may see. */
export async function listIdeas(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: IdeaListFilter,
  sort: IdeaSort,
): Promise<IdeaConnection> {
  const first = pageSize(page.first);
  const order = ORDERS[sort];
  const cursor = decodeCursor(page.after, [order.part, 'uuid']);
  const conditions = await conditionsFor(context, filter, sort);
  if (!conditions) {
    return connection([], first, page.after, order, async () => 0);
  }
  const isShared = !filter.mine && !filter.supportedByMe && !filter.late;
  const counted = { text: conditions.where, values: [...conditions.values], isShared };
  if (cursor) {
    const [key, id] = cursor.map((part) => conditions.place(part));
    const compare = order.direction === 'desc' ? '<' : '>';
    conditions.texts.push(`(${order.key}, ${order.id}) ${compare} (${key}::${order.type}, ${id}::uuid)`);
  }
  const viewer = conditions.place(context.actor.memberId);
  const rows = await context.db.rows(
    composedStatement<IdeaRow>('ideas.list', pageText(order, conditions.where, rowsFor(first), viewer)),
    conditions.values,
  );
  const ideas = await asIdeas(context, rows.slice(0, first + 1));
  return connection(ideas, first, page.after, order, () => count(context, counted));
}

/** The page's ids first, on as few tables as decide about it; what cards show is then joined to these rows only. */
function pageText({ key, id, direction }: Order, where: string, rows: number, viewer: string): string {
  const stats = key.startsWith('st.')
    ? 'join idea_stat st on st.community_id = i.community_id and st.idea_id = i.id'
    : '';
  return `with page as materialized (
     select i.id, ${key} as key from idea i ${stats} where ${where}
     order by ${key} ${direction}, ${id} ${direction} limit ${rows}
   )
   select ${IDEA_COLUMNS}, page.key::text as "sortKey"
   from page join idea i on i.community_id = $1 and i.id = page.id ${ideaJoins(viewer)}
   order by page.key ${direction}, page.id ${direction}`;
}

interface Counted {
  text: string;
  values: unknown[];
  /** Whether many ask for the same number. */
  isShared: boolean;
}

/**
 * Counts a whole list. A hundred thousand ideas take some milliseconds even by index, so what many ask for is counted
 * once a second, or after a write of this process.
 */
async function count({ db, actor }: RequestContext, counted: Counted): Promise<number> {
  const { text, values, isShared } = counted;
  const read = async (): Promise<number> => {
    const row = await db.row(
      composedStatement<{ count: number }>(
        'ideas.count',
        `select count(*)::int as count from idea i where ${text}`,
      ),
      values,
    );
    return row?.count ?? 0;
  };
  const name = `ideas.count ${text} ${JSON.stringify(values)}`;
  return isShared ? db.kept.get({ name, from: COUNTED, read }, actor.communityId) : read();
}
const COUNTED = [IdeaEntity, IdeaTagEntity, SpaceEntity, TagEntity];

function connection(
  ideas: Idea[],
  first: number,
  after: string | null | undefined,
  order: Order,
  total: () => Promise<number>,
): IdeaConnection {
  const page = connectionOf(ideas, first, after, (idea) => encodeCursor([order.of(idea), idea.id]));
  return Object.assign(new IdeaConnection(), page, { count: total });
}
