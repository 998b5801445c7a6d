import type { Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { Vote, VoteConnection } from './vote.type.js';

const COLUMNS = `v.idea_id::text || ':' || v.member_id as id, v.importance, v.reason, v.revision,
  v.created_at as "createdAt", v.idea_id as "ideaId", v.member_id as "memberId",
  v.revision < i.material_revision as "isForFormerText"`;

/** A member's own support, which is read together with the idea. */
export function asVote(
  { id: ideaId, materialRevision }: Idea,
  memberId: string,
  [importance, reason, revision, at]: NonNullable<Idea['vote']>,
): Vote {
  const id = `${ideaId}:${memberId}`;
  const createdAt = new Date(at);
  const isForFormerText = revision < materialRevision;
  return Object.assign(new Vote(), {
    id,
    importance,
    reason,
    revision,
    isForFormerText,
    createdAt,
    ideaId,
    memberId,
  });
}

/** Who supports an idea the caller was shown, newest first. */
export async function votesOf(
  context: RequestContext,
  ideaId: string,
  page: { first: number; after?: string | null },
): Promise<VoteConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const rows = await context.db.rows(
    composedStatement<Vote>(
      'votes.list',
      `select ${COLUMNS} from vote v join idea i on i.community_id = v.community_id and i.id = v.idea_id
       where v.community_id = $1 and v.idea_id = $2
       ${cursor ? 'and (v.created_at, v.member_id) < ($4::timestamptz, $5::uuid)' : ''}
       order by v.created_at desc, v.member_id desc limit $3`,
    ),
    [context.actor.communityId, ideaId, first + 1, ...(cursor ?? [])],
  );
  const votes = rows.map((row) => Object.assign(new Vote(), row));
  const cursorOf = (vote: Vote): string => encodeCursor([vote.createdAt.toISOString(), vote.memberId]);
  return Object.assign(new VoteConnection(), connectionOf(votes, first, page.after, cursorOf));
}
