import { isAdmin } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import type { MembersArgs } from './member.input.js';
import { MemberConnection, MemberEdge, type MemberFilter } from './member-list.type.js';
import { asMember, MEMBER_COLUMNS } from './member.loaders.js';
import type { Member } from './member.type.js';

// Somebody who has left has no name to be listed by; `member_name_idx` gives the order.
const LISTED = `m.community_id = $1 and m.left_at is null and ($2::text is null or m.role = $2)
  and ($3::text is null or m.name ilike $3 or ($4 and m.email ilike $3))`;

interface ListedRow extends Member {
  email: string | null;
  sortKey: string;
}

const listed = statement<ListedRow>(
  'members.listed',
  `select ${MEMBER_COLUMNS}, m.email, lower(m.name) as "sortKey" from member m
   where ${LISTED} and ($5::text is null or (lower(m.name), m.id) > ($5, $6::uuid))
   order by lower(m.name), m.id limit $7`,
);
const countListed = statement<{ count: number }>(
  'members.count_listed',
  `select count(*)::int as count from member m where ${LISTED}`,
);

/**
 * Members by name, for staff. Only admins search by address and see addresses.
 *
 * @throws BAD_USER_INPUT for a cursor of another list or a page of more than 50.
 */
export async function listMembers(context: RequestContext, args: MembersArgs): Promise<MemberConnection> {
  const first = pageSize(args.first);
  const [name, id] = decodeCursor(args.after, ['string', 'uuid']) ?? [null, null];
  const showsAddresses = isAdmin(context.actor);
  const filter: MemberFilter = {
    role: args.role ?? null,
    search: patternOf(args.search),
    email: showsAddresses,
  };
  const rows = await context.db.rows(listed, [...scope(context, filter), name, id, first + 1]);
  const page = connectionOf(rows, first, args.after, (row) => encodeCursor([row.sortKey, row.id]));
  const edges = page.edges.map(({ cursor, node: row }) => {
    const { email, sortKey: _sortKey, ...member } = row;
    return Object.assign(new MemberEdge(), {
      cursor,
      node: asMember(member),
      email: showsAddresses ? email : null,
    });
  });
  return Object.assign(new MemberConnection(), { edges, pageInfo: page.pageInfo, filter });
}

/** How many members the list holds in all. */
export async function countMembers(context: RequestContext, filter: MemberFilter): Promise<number> {
  return (await context.db.row(countListed, scope(context, filter)))?.count ?? 0;
}

function scope(context: RequestContext, { role, search, email }: MemberFilter): unknown[] {
  return [context.actor.communityId, role, search, email];
}

/** Words somebody looks for as a LIKE pattern in which only our own signs are wild. */
function patternOf(search: string | null | undefined): string | null {
  const words = search?.trim().slice(0, 100);
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
