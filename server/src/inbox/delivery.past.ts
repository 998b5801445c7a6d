import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { newsOf } from './delivery.news.js';
import { recipientsOf } from './delivery.recipients.js';
import { fileNotifications } from './delivery.writes.js';

/** More than follow anything in a community that was filled with its past. */
const EVERYBODY = 1000;

const markRead = statement(
  'inbox.mark_past_read',
  `update notification set read_at = latest_at + interval '3 hours'
   where community_id = $1 and member_id = any($2::uuid[]) and latest_at < $3 and read_at is null`,
);

/**
 * Files events of the past for a few people, without any mail, for a community that was filled with its history.
 *
 * @param readUntil what came before it has been read.
 */
export async function filePast(
  context: RequestContext,
  events: readonly (StoredEvent & { actorId: string })[],
  memberIds: readonly string[],
  readUntil: Date,
): Promise<void> {
  const { communityId } = context.actor;
  const chosen = new Set(memberIds);
  for (const event of events) {
    const news = await newsOf(context, event);
    await context.db.transaction(async (tx) => {
      const everybody = news ? await recipientsOf(tx, event, news, { limit: EVERYBODY }) : [];
      const people = everybody.filter(({ memberId }) => chosen.has(memberId));
      if (news && people.length > 0) {
        await fileNotifications(context, tx, event, news, people);
      }
      if (event.at < readUntil.toISOString()) {
        await tx.rows(markRead, [communityId, memberIds, readUntil]);
      }
    });
  }
}
