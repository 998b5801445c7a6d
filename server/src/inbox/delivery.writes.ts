import type { RequestContext } from '../platform/context.js';
import { recordForWatchers, type StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import { INBOX_CAME, inboxTopic } from './inbox.events.js';

// Joins what is unread of the same kind in the same thread, or begins anew.
const group = statement<{ id: string; memberId: string }>(
  'inbox.group',
  `insert into notification (community_id, id, member_id, thread_id, kind, reason, latest_at)
   select $1, new.id, new.member_id, $2, new.kind, new.reason, $3
   from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[]) as new(id, member_id, kind, reason)
   on conflict (community_id, member_id, thread_id, kind) where read_at is null
   do update set latest_at = greatest(notification.latest_at, excluded.latest_at), reason = excluded.reason
   returning id, member_id as "memberId"`,
);
const addItems = statement<{ memberId: string }>(
  'inbox.add_items',
  `insert into notification_item
     (community_id, event_id, member_id, notification_id, actor_id, comment_id, answer_id, at, detail_id)
   select $1, $2, new.member_id, new.notification_id, $3, $4, $5, $6, $9::uuid
   from unnest($7::uuid[], $8::uuid[]) as new(member_id, notification_id)
   on conflict do nothing
   returning member_id as "memberId"`,
);

/**
 * Files an event in the inboxes of these people and wakes their open pages.
 *
 * @returns those to whom it was new; another run of the same job may have told some in the meantime.
 */
export async function fileNotifications(
  { ids, clock }: RequestContext,
  tx: Tx,
  event: StoredEvent & { actorId: string },
  news: News,
  people: readonly Recipient[],
): Promise<Recipient[]> {
  const { communityId } = event;
  const grouped = await tx.rows(group, [
    communityId,
    news.threadId,
    event.at,
    people.map(() => ids.next()),
    people.map(({ memberId }) => memberId),
    people.map(({ kind }) => kind),
    people.map(({ reason }) => reason),
  ]);
  const added = await tx.rows(addItems, [
    communityId,
    event.id,
    event.actorId,
    news.commentId,
    news.answerId,
    event.at,
    grouped.map(({ memberId }) => memberId),
    grouped.map(({ id }) => id),
    news.detailId,
  ]);
  const told = new Set(added.map(({ memberId }) => memberId));
  await recordForWatchers(tx, {
    communityId,
    kind: INBOX_CAME,
    at: clock.now(),
    events: [...told].map((memberId) => ({ id: ids.next(), topic: inboxTopic(memberId) })),
  });
  return people.filter(({ memberId }) => told.has(memberId));
}
