import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { asFace, faceColumn, Member, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { asksIn } from '../spaces/space.module.js';
import { Thread } from '../threads/thread.module.js';

interface Place {
  threadId: string;
  /** Whose words are answered; null for those to which the thread belongs. */
  commentId: string | null;
}

const keyOf = ({ threadId, commentId }: Place): string => `${threadId} ${commentId}`;

// A story belongs to its teller under the name they chose, so nobody is read off it; a comment says itself whose it is.
const asker = statement<{ threadId: string; commentId: string | null; face: FaceRow }>(
  'journeys.asker',
  `select w.thread_id as "threadId", w.comment_id as "commentId", ${faceColumn('m')} as face
   from unnest($2::uuid[], $3::uuid[]) as w(thread_id, comment_id)
   join thread t on t.community_id = $1 and t.id = w.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id
   left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
   left join comment c on c.community_id = t.community_id and c.thread_id = t.id and c.id = w.comment_id
     and not c.staff_only and c.withdrawn_at is null
   join member m on m.community_id = t.community_id and m.left_at is null and m.id = case
     when w.comment_id is not null then c.author_id
     when t.kind = 'SUGGESTION' then su.author_id
     when t.kind in ('IDEA', 'IRRITANT', 'CONVERSATION') then t.owner_id end
   where ${asksIn()} and m.id <> $4`,
);

const askerAt = defineLoader<Member | null, Place>(
  'threadAsker',
  async ({ actor, db }, places) => {
    if (!isStaff(actor)) {
      return new Map();
    }
    const rows = await db.rows(asker, [
      actor.communityId,
      places.map(({ threadId }) => threadId),
      places.map(({ commentId }) => commentId),
      actor.memberId,
    ]);
    return new Map(rows.map((row) => [keyOf(row), asFace(row.face)]));
  },
  null,
  keyOf,
);

@Resolver(() => Thread)
export class ThreadAskerFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description:
      'Who asks here and would be answered, for the team: a customer or, in a space of the team alone, a colleague. Null for everybody else, and where nobody asks.',
  })
  async asker(
    @Root() { id: threadId }: Thread,
    @Ctx() context: RequestContext,
    @Arg('commentId', () => ID, {
      nullable: true,
      description: 'The comment that is answered; what the thread belongs to without it.',
    })
    commentId?: string | null,
  ): Promise<Member | null> {
    if (commentId && !isUuid(commentId)) {
      return null;
    }
    return context.loaders.load(context, askerAt, { threadId, commentId: commentId ?? null });
  }
}
