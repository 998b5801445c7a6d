import type { IdeaSort, StageCategory } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';
import { asIdea, IDEA_COLUMNS, IDEA_FROM, type IdeaRow } from './idea.columns.js';
import { IdeaConnection, type Idea } from './idea.type.js';

export interface IdeaListFilter {
  space?: string | null;
  categories?: StageCategory[] | null;
  tag?: string | null;
  mine?: boolean | null;
  supportedByMe?: boolean | null;
  waiting?: boolean | null;
  author?: string | null;
  /** Waiting past the cadence promise of its space. */
  late?: boolean | null;
}

interface Order {
  /** Expressions of the sort key before the id. */
  key: string;
  type: string;
  direction: 'asc' | 'desc';
  part: 'moment' | 'number' | 'decimal';
  of: (idea: Idea) => string | number | null;
}

const ORDERS: Record<IdeaSort, Order> = {
  NEWEST: {
    key: 'i.created_at',
    type: 'timestamptz',
    direction: 'desc',
    part: 'moment',
    of: (idea) => idea.createdAt.toISOString(),
  },
  MOST_SUPPORTED: {
    key: 'st.customers',
    type: 'int',
    direction: 'desc',
    part: 'number',
    of: (idea) => idea.customersKey,
  },
  TRENDING: {
    key: 'st.trending',
    type: 'float8',
    direction: 'desc',
    part: 'decimal',
    of: (idea) => idea.trendingKey,
  },
  LONGEST_WAITING: {
    key: 'i.waiting_since',
    type: 'timestamptz',
    direction: 'asc',
    part: 'moment',
    of: (idea) => idea.waitingSince?.toISOString() ?? null,
  },
};

/** Conditions with their values; the text depends only on which filters are set, so statements stay few. */
class Conditions {
  readonly texts: string[] = [];
  readonly values: unknown[] = [];

  add(text: (place: string) => string, value: unknown): void {
    this.values.push(value);
    this.texts.push(text(`$${this.values.length}`));
  }

  get where(): string {
    return this.texts.join(' and ');
  }
}

async function conditionsFor(
  context: RequestContext,
  filter: IdeaListFilter,
  sort: IdeaSort,
): Promise<Conditions | null> {
  const { actor } = context;
  const spaces = (await spacesOf(context)).filter((space) => !filter.space || space.slug === filter.space);
  const needsMember = filter.mine || filter.supportedByMe;
  if (spaces.length === 0 || (needsMember && !actor.memberId) || (filter.author && !isUuid(filter.author))) {
    return null;
  }
  const conditions = new Conditions();
  conditions.add((place) => `i.community_id = ${place}`, actor.communityId);
  conditions.add(
    (place) => `i.space_id = any(${place}::uuid[])`,
    spaces.map((space) => space.id),
  );
  if (filter.mine) {
    // One's own list shows what one took back, so that it can be put back.
    conditions.add((place) => `i.author_id = ${place}`, actor.memberId);
  } else {
    conditions.texts.push('i.withdrawn_at is null');
  }
  if (filter.author) {
    conditions.add((place) => `i.author_id = ${place}`, filter.author);
  }
  if (filter.categories?.length) {
    conditions.add((place) => `i.category = any(${place}::text[])`, filter.categories);
  }
  if (filter.tag) {
    conditions.add(
      (
        place,
      ) => `exists (select 1 from idea_tag x join tag t on t.community_id = x.community_id and t.id = x.tag_id
        where x.community_id = i.community_id and x.idea_id = i.id and t.slug = ${place})`,
      filter.tag,
    );
  }
  if (filter.supportedByMe) {
    conditions.add(
      (place) =>
        `exists (select 1 from vote v where v.community_id = i.community_id and v.idea_id = i.id and v.member_id = ${place})`,
      actor.memberId,
    );
  }
  if (filter.waiting || filter.late || sort === 'LONGEST_WAITING') {
    conditions.texts.push('i.waiting_since is not null');
  }
  if (filter.late) {
    addLate(conditions, context);
  }
  return conditions;
}

/**
 * Late means that a day of the community has begun after the due day. Days differ by zone, so the zone is a
 * value and the cadence comes from the space.
 */
function addLate(conditions: Conditions, context: RequestContext): void {
  conditions.add(
    (
      place,
    ) => `exists (select 1 from space s, community c where s.community_id = i.community_id and s.id = i.space_id
      and c.id = i.community_id and (${place}::timestamptz at time zone c.time_zone)::date
        > (i.waiting_since at time zone c.time_zone)::date + s.cadence_days)`,
    context.clock.now(),
  );
}

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
  const counted = { text: conditions.where, values: [...conditions.values] };
  if (cursor) {
    const [key, id] = cursor;
    conditions.values.push(key, id);
    const places = conditions.values.length;
    const compare = order.direction === 'desc' ? '<' : '>';
    conditions.texts.push(
      `(${order.key}, i.id) ${compare} ($${places - 1}::${order.type}, $${places}::uuid)`,
    );
  }
  conditions.values.push(first + 1);
  const rows = await context.db.rows(
    composedStatement<IdeaRow>(
      'ideas.list',
      `select ${IDEA_COLUMNS} from ${IDEA_FROM} where ${conditions.where}
       order by ${order.key} ${order.direction}, i.id ${order.direction} limit $${conditions.values.length}`,
    ),
    conditions.values,
  );
  return connection(rows.map(asIdea), first, page.after, order, () => count(context, counted));
}

async function count(context: RequestContext, counted: { text: string; values: unknown[] }): Promise<number> {
  const row = await context.db.row(
    composedStatement<{ count: number }>(
      'ideas.count',
      `select count(*)::int as count from idea i where ${counted.text}`,
    ),
    counted.values,
  );
  return row?.count ?? 0;
}

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
