import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { Goodbye, GoodbyeConnection } from './goodbye.type.js';

interface Row extends Omit<Goodbye, 'owner' | 'answeredBy'> {
  ownerFace: FaceRow;
  answererFace: FaceRow;
}

const WHERE = `g.community_id = $1 and ($2::boolean is null or $2 = (g.answered_at is not null))`;
const READ = `select g.id, g.note, g.at, g.answer_to is not null and g.answered_at is null as "wantsAnswer",
    g.answered_at as "answeredAt", g.answer, ${faceColumn('o')} as "ownerFace", ${faceColumn('b')} as "answererFace"
  from goodbye g
  join member o on o.community_id = g.community_id and o.id = g.owner_id
  left join member b on b.community_id = g.community_id and b.id = g.answered_by_id`;

const page = statement<Row>(
  'goodbyes.page',
  `${READ} where ${WHERE} and ($4::timestamptz is null or (g.at, g.id) < ($4::timestamptz, $5::uuid))
   order by g.at desc, g.id desc limit $3`,
);
const count = statement<{ count: number }>(
  'goodbyes.count',
  `select count(*)::int as count from goodbye g where ${WHERE}`,
);
const byId = statement<Row>('goodbyes.by_id', `${READ} where g.community_id = $1 and g.id = $2`);

function asGoodbye({ ownerFace, answererFace, ...row }: Row): Goodbye {
  const answeredBy = row.answeredAt ? asFace(answererFace) : null;
  return Object.assign(new Goodbye(), row, { owner: asFace(ownerFace), answeredBy });
}

/** A page of goodbyes for the team, the newest first. @throws BAD_USER_INPUT for a page or cursor that is none. */
export async function goodbyesPage(
  { actor, db }: RequestContext,
  { first, after, answered }: { first: number; after?: string | null; answered: boolean | null },
): Promise<GoodbyeConnection> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  const rows = await db.rows(page, [actor.communityId, answered, size + 1, ...(cursor ?? [null, null])]);
  const cursorOf = ({ at, id }: Goodbye): string => encodeCursor([at.toISOString(), id]);
  return Object.assign(new GoodbyeConnection(), {
    ...connectionOf(rows.map(asGoodbye), size, after, cursorOf),
    count: async () => (await db.row(count, [actor.communityId, answered]))?.count ?? 0,
  });
}

/** One goodbye, for the team. */
export async function findGoodbye({ actor, db }: RequestContext, id: string): Promise<Goodbye | null> {
  const row = isUuid(id) ? await db.row(byId, [actor.communityId, id]) : null;
  return row && asGoodbye(row);
}
