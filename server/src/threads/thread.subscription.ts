import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../platform/access.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { notFound } from '../platform/errors.js';
import { liveTopic, placeOfCursor, type LiveNews } from '../platform/live/live-topic.js';
import { statement } from '../platform/statement.js';
import { findComment } from './comment.loaders.js';
import { Comment } from './comment.type.js';
import { commentsMoved, notesTopic, threadTopic } from './thread.events.js';
import { findThread } from './thread.loaders.js';
import { Thread } from './thread.type.js';

@ObjectType({ description: 'News of a thread.', simpleResolvers: true })
export class ThreadEvent {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;

  @Field(() => Thread, { description: 'The thread as it is now.' })
  thread!: Thread;

  @Field(() => [Comment], {
    description:
      'Comments that came or changed since the cursor, or in the last minute without one: the latest 50 at most, in the order of time. What was withdrawn and left no place is not among them; the thread then counts fewer.',
  })
  comments!: Comment[];

  @Field(() => Boolean, {
    description: 'Whether comments moved in or away, so that the thread is to be read again.',
  })
  moved!: boolean;
}

const CHANGED_MAX = 50;

interface Changed {
  /** Null for comments that moved. */
  commentId: string | null;
}

const LATEST = `and (data ? 'commentId' or kind = '${commentsMoved.kind}')
   group by data->>'commentId' order by data->>'commentId' is not null, max(transaction_id) desc
   limit ${CHANGED_MAX + 1}`;

const changedSince = statement<Changed>(
  'threads.changed_since',
  `select data->>'commentId' as "commentId" from domain_event
   where community_id = $1 and topic = any($2::text[]) and (transaction_id, id) > ($3::bigint, $4::uuid)
     ${LATEST}`,
);

// Between the moment a page was read and the moment it listens somebody may have spoken. Who comes without a cursor is
// told of the last minute too; what the page shows already is not shown twice.
const GAP_MS = 60_000;

const changedLately = statement<Changed>(
  'threads.changed_lately',
  `select data->>'commentId' as "commentId" from domain_event
   where community_id = $1 and topic = any($2::text[]) and at > $3 ${LATEST}`,
);

/** What the caller may hear of: notes have a topic of their own. */
function topicsOf({ actor }: RequestContext, threadId: string): string[] {
  return isStaff(actor) ? [threadTopic(threadId), notesTopic(threadId)] : [threadTopic(threadId)];
}

function placeParts(cursor: string): [string, string] {
  const { transactionId, id } = placeOfCursor(cursor);
  return [transactionId, id];
}

async function newsSince(
  context: RequestContext,
  threadId: string,
  since: string | null,
): Promise<Pick<ThreadEvent, 'comments' | 'moved'>> {
  const scope = [context.actor.communityId, topicsOf(context, threadId)];
  const rows = since
    ? await context.db.rows(changedSince, [...scope, ...placeParts(since)])
    : await context.db.rows(changedLately, [...scope, new Date(context.clock.now().getTime() - GAP_MS)]);
  const ids = rows.flatMap(({ commentId }) => commentId ?? []).slice(0, CHANGED_MAX);
  const comments = await Promise.all(ids.map((id) => findComment(context, id)));
  return {
    // What was said here and moved away since is told where it is now.
    comments: comments
      .filter((comment) => comment?.threadId === threadId)
      .filter((comment) => comment !== null)
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
    moved: rows.some(({ commentId }) => commentId === null),
  };
}

/** @throws NOT_FOUND when the caller can see no such thread. */
async function visibleThread(context: RequestContext, id: string): Promise<Thread> {
  const thread = await findThread(context, id);
  if (!thread) {
    throw notFound();
  }
  return thread;
}

@Resolver()
export class ThreadSubscription {
  @Access('community:read')
  @Subscription(() => ThreadEvent, {
    description:
      'Comments of a thread came or changed. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: async ({
      args,
      context,
    }: {
      args: { threadId: string; after?: string | null };
      context: RequestContext;
    }) => {
      const { id } = await visibleThread(context, args.threadId);
      return liveTopic(context, topicsOf(context, id), args.after);
    },
  })
  async threadActivity(
    @Root() { cursor, since }: LiveNews,
    @Arg('threadId', () => ID, { description: 'The thread to watch.' }) threadId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ThreadEvent> {
    const thread = await visibleThread(context, threadId);
    return Object.assign(new ThreadEvent(), {
      cursor,
      thread,
      ...(await newsSince(context, threadId, since)),
    });
  }
}
