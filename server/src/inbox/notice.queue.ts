import { queueMail } from '../mail/mail.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import type { Tx } from '../platform/tx.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import { noticeFacts } from './notice.facts.js';
import { mailLinks } from './mail-links.js';
import { mailWay } from './mail-way.rules.js';
import { noticeMail } from './notice.mail.js';

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
    const links = mailLinks(settings, publicUrl, {
      communityId,
      memberId: reader.memberId,
      kind: reader.kind,
    });
    const content = noticeMail(reader, facts, { page: publicUrl + facts.path, ...links });
    const to = { email: reader.email ?? '', name: reader.name };
    await queueMail({ ids, jobs, settings, tx, now }, communityId, {
      to,
      content,
      oneClickUnsubscribeUrl: links.unsubscribe,
      notBefore: reader.notBefore,
      memberId: reader.memberId,
    });
  }
}
