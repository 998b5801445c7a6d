import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { Access, memberOf } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { liveTopic, placeOfCursor, type LiveNews } from '../platform/live/live-topic.js';
import { statement } from '../platform/statement.js';
import { INBOX_CAME, inboxTopic } from './inbox.events.js';
import { inboxPage, unreadCount } from './inbox.queries.js';
import { InboxEvent, type Notification } from './notification.type.js';

const cameSince = statement<{ id: string }>(
  'inbox.came_since',
  `select id from domain_event where community_id = $1 and topic = $2 and kind = '${INBOX_CAME}'
     and (transaction_id, id) > ($3::bigint, $4::uuid) limit 1`,
);

/** The newest unread notification, if any came after the cursor. */
async function latestSince(context: RequestContext, since: string | null): Promise<Notification | null> {
  if (!since) {
    return null;
  }
  const { communityId, memberId } = memberOf(context.actor);
  const { transactionId, id } = placeOfCursor(since);
  if (!(await context.db.row(cameSince, [communityId, inboxTopic(memberId), transactionId, id]))) {
    return null;
  }
  return (await inboxPage(context, { first: 1 }, true)).edges[0]?.node ?? null;
}

@Resolver()
export class InboxSubscription {
  @Access('inbox:own')
  @Subscription(() => InboxEvent, {
    description:
      "Something came into the viewer's inbox or was read there. It begins with one event at once, unless `after` is given and nothing was missed.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: RequestContext }) =>
      liveTopic(context, inboxTopic(memberOf(context.actor).memberId), args.after),
  })
  async inboxChanged(
    @Root() { cursor, since }: LiveNews,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<InboxEvent> {
    const [unread, latest] = await Promise.all([unreadCount(context), latestSince(context, since)]);
    return Object.assign(new InboxEvent(), { cursor, unreadCount: unread, latest });
  }
}
