import type { IrritantSort, IrritantState } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { placesOf } from '../spaces/space.module.js';
import { asIrritants, IRRITANT_COLUMNS, irritantJoins, type IrritantRow } from './irritant.columns.js';
import { IrritantConnection, type Irritant } from './irritant.type.js';

export interface IrritantListFilter {
  space?: string | null;
  state?: IrritantState | null;
  journeyStage?: string | null;
  mine?: boolean | null;
  reportedByMe?: boolean | null;
  rootCause?: string | null;
}

interface Order {
  key: string;
  type: 'timestamptz' | 'int';
  direction: 'asc' | 'desc';
  part: 'moment' | 'number';
  of: (irritant: Irritant) => string | number;
}

const byAge = {
  key: 'i.created_at',
  type: 'timestamptz',
  part: 'moment',
  of: (irritant: Irritant) => irritant.createdAt.toISOString(),
} as const;

const ORDERS: Record<IrritantSort, Order> = {
  NEWEST: { ...byAge, direction: 'desc' },
  OLDEST: { ...byAge, direction: 'asc' },
  MOST_REPORTED: {
    key: 'h.report_count',
    type: 'int',
    direction: 'desc',
    part: 'number',
    of: (irritant) => irritant.reportCount,
  },
};

/** Only an author's own list has others than the last of chains; all else reads the number by its index. */
function orderOf(sort: IrritantSort, { mine }: IrritantListFilter): Order {
  const order = ORDERS[sort];
  return sort === 'MOST_REPORTED' && !mine ? { ...order, key: 'i.report_count' } : order;
}

/** Conditions with their values; the text depends only on which filters are set, so statements stay few. */
class Asked {
  readonly texts: string[] = [];
  readonly values: unknown[] = [];

  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get where(): string {
    return this.texts.join(' and ');
  }
}

/**
 * What a list asks of irritants, $1 being the community; null when nothing can fit. Those that are the same as another
 * one stand in nobody's list but their author's.
 */
async function asked(context: RequestContext, filter: IrritantListFilter): Promise<Asked | null> {
  const { actor } = context;
  const spaces = (await placesOf(context)).spaces.filter(
    ({ slug }) => !filter.space || slug === filter.space,
  );
  const own = filter.mine || filter.reportedByMe;
  // Postgres refuses NUL, which no stage holds.
  const impossible = filter.journeyStage?.includes('\0') || (filter.rootCause && !isUuid(filter.rootCause));
  if (spaces.length === 0 || (own && !actor.memberId) || impossible) {
    return null;
  }
  const conditions = new Asked();
  const { texts } = conditions;
  texts.push(`i.community_id = ${conditions.place(actor.communityId)}`);
  texts.push(`i.space_id = any(${conditions.place(spaces.map(({ id }) => id))}::uuid[])`);
  texts.push(
    filter.mine
      ? `i.author_id = ${conditions.place(actor.memberId)}`
      : 'i.withdrawn_at is null and i.same_as_id is null',
  );
  if (filter.state) {
    texts.push(filter.state === 'OPEN' ? 'i.fixed_at is null' : 'i.fixed_at is not null');
  }
  if (filter.journeyStage) {
    texts.push(`lower(i.journey_stage) = lower(${conditions.place(filter.journeyStage)})`);
  }
  if (filter.reportedByMe) {
    texts.push(`exists (select 1 from irritant_report r
      join irritant w on w.community_id = r.community_id and w.id = r.irritant_id and w.withdrawn_at is null
      where r.community_id = i.community_id and r.member_id = ${conditions.place(actor.memberId)} and w.family_id = i.family_id
        and w.author_id <> r.member_id)`);
  }
  if (filter.rootCause) {
    texts.push(`i.root_cause_id = ${conditions.place(filter.rootCause)}::uuid`);
  }
  return conditions;
}

const FAMILY = 'join irritant h on h.community_id = i.community_id and h.id = i.family_id';

/** One page of irritants the caller may see. @throws BAD_USER_INPUT */
export async function listIrritants(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: IrritantListFilter,
  sort: IrritantSort,
): Promise<IrritantConnection> {
  const first = pageSize(page.first);
  const order = orderOf(sort, filter);
  const cursor = decodeCursor(page.after, [order.part, 'uuid']);
  const conditions = await asked(context, filter);
  if (!conditions) {
    return connection([], first, page.after, order, async () => 0);
  }
  const counted = { text: conditions.where, values: [...conditions.values] };
  if (cursor) {
    const [key, id] = cursor.map((part) => conditions.place(part));
    const compare = order.direction === 'desc' ? '<' : '>';
    conditions.texts.push(`(${order.key}, i.id) ${compare} (${key}::${order.type}, ${id}::uuid)`);
  }
  const { key, direction } = order;
  const viewer = conditions.place(context.actor.memberId);
  const rows = await context.db.rows(
    composedStatement<IrritantRow>(
      'irritants.list',
      `with page as materialized (
         select i.id, ${key} as key from irritant i ${filter.mine ? FAMILY : ''} where ${conditions.where}
         order by ${key} ${direction}, i.id ${direction} limit ${first + 1}
       )
       select ${IRRITANT_COLUMNS} from page join irritant i on i.community_id = $1 and i.id = page.id
       ${irritantJoins(viewer)} order by page.key ${direction}, page.id ${direction}`,
    ),
    conditions.values,
  );
  const irritants = await asIrritants(context, rows);
  return connection(irritants, first, page.after, order, async () => {
    const text = `select count(*)::int as count from irritant i where ${counted.text}`;
    const row = await context.db.row(
      composedStatement<{ count: number }>('irritants.count', text),
      counted.values,
    );
    return row?.count ?? 0;
  });
}

function connection(
  irritants: Irritant[],
  first: number,
  after: string | null | undefined,
  order: Order,
  count: () => Promise<number>,
): IrritantConnection {
  const page = connectionOf(irritants, first, after, (irritant) =>
    encodeCursor([order.of(irritant), irritant.id]),
  );
  return Object.assign(new IrritantConnection(), page, { count });
}
