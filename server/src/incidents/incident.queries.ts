import type { IncidentState } from '@rapport/shared/vocabulary';
import { communityOf } from '../communities/community.module.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asIncidents, VISIBLE_FROM, VISIBLE_INCIDENTS, type IncidentRow } from './incident.columns.js';
import { IncidentConnection, type Incident } from './incident.type.js';

const byIds = statement<IncidentRow>('incidents.by_ids', `${VISIBLE_INCIDENTS} and n.id = any($5::uuid[])`);
const byNumber = statement<IncidentRow>('incidents.by_number', `${VISIBLE_INCIDENTS} and n.number = $5`);
const byThreads = statement<IncidentRow>(
  'incidents.by_threads',
  `${VISIBLE_INCIDENTS} and n.thread_id = any($5::uuid[])`,
);

const incidentLoader = defineLoader<Incident | null>(
  'incident',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map((await asIncidents(context, rows)).map((incident) => [incident.id, incident]));
  },
  null,
);

/** An incident the caller may see, or null. */
export async function findIncident(context: RequestContext, id: string): Promise<Incident | null> {
  return context.loaders.load(context, incidentLoader, id);
}

const byThreadLoader = defineLoader<Incident | null>(
  'incidentOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map((await asIncidents(context, rows)).map((incident) => [incident.threadId, incident]));
  },
  null,
);

/** The incident that owns a thread, if the caller may see it. */
export async function incidentOfThread(context: RequestContext, threadId: string): Promise<Incident | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

/** The incident of a number, if the caller may see it. */
export async function incidentOfNumber(context: RequestContext, number: number): Promise<Incident | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const rows = await context.db.rows(byNumber, [...threadScope(context.actor), number]);
  return (await asIncidents(context, rows))[0] ?? null;
}

/** Which incidents. */
export interface IncidentList {
  state: IncidentState | null;
  /** Slug. */
  space: string | null;
}

const STATES: Record<IncidentState, string> = {
  REPORTED: 'n.reported_at is not null',
  OVERDUE: 'n.reported_at is null and n.report_on < $6::date',
  AWAITED: 'n.reported_at is null and n.report_on >= $6::date',
};

/** A page of incidents that the caller may see, the last told first. @throws BAD_USER_INPUT for a cursor that is none. */
export async function incidentsPage(
  context: RequestContext,
  page: { first: number; after?: string | null },
  { state, space }: IncidentList,
): Promise<IncidentConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const { timeZone } = await communityOf(context);
  const today = localDay(context.clock.now(), timeZone);
  const where = `and t.withdrawn_at is null and ($5::text is null or s.slug = $5) and $6::date is not null
    ${state ? `and ${STATES[state]}` : ''}`;
  const values = [...threadScope(context.actor), space, today];
  const rows = await context.db.rows(
    composedStatement<IncidentRow>(
      'incidents.page',
      `${VISIBLE_INCIDENTS} ${where} ${cursor ? 'and (n.published_at, n.id) < ($8::timestamptz, $9::uuid)' : ''}
       order by n.published_at desc, n.id desc limit $7`,
    ),
    [...values, first + 1, ...(cursor ?? [])],
  );
  const count = async (): Promise<number> => {
    const text = `select count(*)::int as count ${VISIBLE_FROM} ${where}`;
    const row = await context.db.row(composedStatement<{ count: number }>('incidents.count', text), values);
    return row?.count ?? 0;
  };
  return Object.assign(new IncidentConnection(), {
    ...connectionOf(await asIncidents(context, rows), first, page.after, ({ publishedAt, id }) =>
      encodeCursor([publishedAt.toISOString(), id]),
    ),
    count,
  });
}
