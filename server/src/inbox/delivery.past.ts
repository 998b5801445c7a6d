import { showsMail } from '../mail/mail.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { newsOf } from './delivery.news.js';
import { recipientsOf, type Recipient } from './delivery.recipients.js';
import { fileNotifications } from './delivery.writes.js';
import { holdForDigest } from './digest.writes.js';
import { mailWay } from './mail-way.rules.js';

/** More than follow anything in a community that was filled with its past. */
const EVERYBODY = 1000;

const markRead = statement(
  'inbox.mark_past_read',
  `update notification set read_at = latest_at + interval '3 hours'
   where community_id = $1 and member_id = any($2::uuid[]) and latest_at < $3 and read_at is null`,
);

/** Lets a digest wait that was due at its hour of then, where mail is only shown: it comes with the first run. */
async function holdAsThen(
  context: RequestContext,
  tx: Tx,
  event: StoredEvent,
  people: readonly Recipient[],
): Promise<void> {
  const waiting = people.flatMap(({ memberId, preferences, kind, timeZone }) => {
    const way = mailWay(preferences, kind, new Date(event.at), timeZone);
    return way?.way === 'DIGEST' ? [{ memberId, dueAt: way.dueAt }] : [];
  });
  if (showsMail(context)) {
    await holdForDigest(tx, event, waiting);
  }
}

/**
 * Files events of the past for a few people, for a community that was filled with its history. No mail is sent of it;
 * a place that shows mail instead of sending it has a digest of what is unread.
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
      } else {
        await holdAsThen(context, tx, event, people);
      }
    });
  }
}
