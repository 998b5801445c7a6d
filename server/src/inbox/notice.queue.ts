import { queueMail } from '../mail/mail.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import type { Tx } from '../platform/tx.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import { noticeFacts } from './notice.facts.js';
import { mailWay, preferencesOf } from './mail-way.rules.js';
import { noticeMail } from './notice.mail.js';
import { sealToken } from './unsubscribe.token.js';

/** Queues the mails of an event for those who want them, in the transaction that files it in their inboxes. */
export async function mailNotices(
  context: RequestContext,
  tx: Tx,
  event: StoredEvent & { actorId: string },
  news: News,
  people: readonly Recipient[],
): Promise<void> {
  const now = context.clock.now();
  const readers = people.flatMap((reader) => {
    const way = reader.email ? mailWay(reader.preferences, reader.kind, now, reader.timeZone) : null;
    return way?.way === 'AT_ONCE' ? [{ ...reader, notBefore: way.notBefore }] : [];
  });
  const facts = readers.length > 0 ? await noticeFacts(tx, event, news) : null;
  if (!facts) {
    return;
  }
  const { publicUrl, settings, ids, jobs } = context;
  const { communityId } = event;
  for (const reader of readers) {
    const token = sealToken(settings.secret, { communityId, memberId: reader.memberId, kind: reader.kind });
    const unsubscribe = `${publicUrl}/mail/unsubscribe?token=${token}`;
    const [preference] = preferencesOf(reader.kind);
    const content = noticeMail(reader, facts, {
      page: publicUrl + facts.path,
      preference: `${publicUrl}/me/preferences#${preference}`,
      unsubscribe,
    });
    const to = { email: reader.email ?? '', name: reader.name };
    await queueMail({ ids, jobs, settings, tx, now }, communityId, {
      to,
      content,
      oneClickUnsubscribeUrl: unsubscribe,
      notBefore: reader.notBefore,
      memberId: reader.memberId,
    });
  }
}
