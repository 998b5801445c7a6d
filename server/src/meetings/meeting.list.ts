import type { MeetingKind } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asMeetings, VISIBLE_MEETINGS, type MeetingRow } from './meeting.columns.js';
import { MeetingConnection } from './meeting.type.js';

/** Which meetings. */
export interface MeetingList {
  /** Slug. */
  space?: string | null;
  kind?: MeetingKind | null;
  past?: boolean;
  mine?: boolean;
  ideaId?: string | null;
}

const NOTHING = Object.assign(
  new MeetingConnection(),
  connectionOf([], 1, null, () => ''),
);

/** Conditions on meetings with their values after those of `threadScope`; null when nothing can fit. */
function asked(
  context: RequestContext,
  { space, kind, past, mine, ideaId }: MeetingList,
): { where: string; values: unknown[] } | null {
  const values: unknown[] = [...threadScope(context.actor), context.clock.now()];
  const place = (value: unknown): string => `$${values.push(value)}`;
  // What was called off is still in the list of those to come, so that nobody stands before a closed door.
  const texts = past
    ? ['e.ends_at <= $5 and e.called_off_at is null']
    : [`e.ends_at > $5 and e.kind <> 'LOGGED'`];
  texts.push('t.withdrawn_at is null');
  // Postgres refuses NUL, which no slug holds.
  if (space?.includes('\0') || (ideaId != null && !isUuid(ideaId)) || (mine && !context.actor.memberId)) {
    return null;
  }
  if (space != null) {
    texts.push(`s.slug = ${place(space)}`);
  }
  if (kind) {
    texts.push(`e.kind = ${place(kind)}`);
  }
  if (mine) {
    texts.push(`(own.state in ('SEATED', 'WAITING') or e.host_id = $3::uuid)`);
  }
  if (ideaId != null) {
    texts.push(`exists (select 1 from meeting_idea mi where mi.community_id = e.community_id
      and mi.meeting_id = e.id and mi.idea_id = ${place(ideaId)}::uuid)`);
  }
  return { where: texts.join(' and '), values };
}

/** One page of the meetings the caller may see: the next first, or of those that are over the last. @throws BAD_USER_INPUT */
export async function listMeetings(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: MeetingList,
): Promise<MeetingConnection> {
  const size = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const conditions = asked(context, filter);
  if (!conditions) {
    return NOTHING;
  }
  const { where, values } = conditions;
  const at = values.length;
  const [beyond, order] = filter.past ? ['<', 'desc'] : ['>', 'asc'];
  const further = cursor
    ? `and (e.starts_at, e.id) ${beyond} ($${at + 1}::timestamptz, $${at + 2}::uuid)`
    : '';
  const rows = await context.db.rows(
    composedStatement<MeetingRow>(
      'meetings.list',
      `${VISIBLE_MEETINGS} and ${where} ${further}
       order by e.starts_at ${order}, e.id ${order} limit ${size + 1}`,
    ),
    [...values, ...(cursor ?? [])],
  );
  const connection = connectionOf(await asMeetings(context, rows), size, page.after, ({ startsAt, id }) =>
    encodeCursor([startsAt.toISOString(), id]),
  );
  return Object.assign(new MeetingConnection(), connection);
}
