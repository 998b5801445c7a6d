import { queueMails } from '../mail/mail.module.js';
import type { StoredPreferences } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import type { Tx } from '../platform/tx.js';
import { boundariesOf, within } from './contact.mail.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import { holdForDigest } from './digest.writes.js';
import { mailLinks } from './mail-links.js';
import { mailWay, type MailWay } from './mail-way.rules.js';
import { noticeFacts, type NoticeFacts } from './notice.facts.js';
import { noticeMail } from './notice.mail.js';

/** Queues mails about one event. */
export type TellByMail = (tx: Tx, people: readonly Recipient[]) => Promise<void>;

/**
 * How people are told of an event by mail, in the transaction that files it in their inboxes: at once, or kept for their
 * digest. What the mails say is read once for all of them, however many there are.
 */
export function tellByMail(
  context: RequestContext,
  event: StoredEvent & { actorId: string },
  news: News,
): TellByMail {
  const now = context.clock.now();
  const wayOf = rememberedWays(now);
  let facts: Promise<NoticeFacts | null> | null = null;
  return async (tx, people) => {
    const boundaries = await boundariesOf(tx, {
      communityId: event.communityId,
      kind: news.others?.kind ?? null,
      people,
      now,
    });
    const ways = people.map((reader) => ({
      reader,
      way: within(reader.email ? wayOf(reader) : null, boundaries.get(reader.memberId)),
    }));
    await holdForDigest(
      tx,
      event,
      ways.flatMap(({ reader, way }) =>
        way?.way === 'DIGEST' ? [{ memberId: reader.memberId, dueAt: way.dueAt }] : [],
      ),
    );
    const readers = ways.flatMap(({ reader, way }) =>
      way?.way === 'AT_ONCE' ? [{ ...reader, notBefore: way.notBefore }] : [],
    );
    if (readers.length > 0) {
      facts ??= noticeFacts(tx, event, news);
      await queueNotices({ context, tx, event, now, facts: await facts }, readers);
    }
  };
}

/** Most people have made the same choices, and reckoning with time zones takes longer than filing a notice. */
function rememberedWays(now: Date): (reader: Recipient) => MailWay | null {
  const ways = new Map<string, MailWay | null>();
  return ({ preferences, kind, timeZone }) => {
    const key = JSON.stringify([kind, timeZone, choicesOf(preferences)]);
    const known = ways.get(key);
    if (known !== undefined) {
      return known;
    }
    const way = mailWay(preferences, kind, now, timeZone);
    ways.set(key, way);
    return way;
  };
}

/** In an order that does not depend on how the row was written. */
function choicesOf(preferences: StoredPreferences): [string, unknown][] {
  return Object.entries(preferences).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

interface Notices {
  context: RequestContext;
  tx: Tx;
  event: StoredEvent;
  now: Date;
  facts: NoticeFacts | null;
}

async function queueNotices(
  { context, tx, event, now, facts }: Notices,
  readers: readonly (Recipient & { notBefore: Date | null })[],
): Promise<void> {
  if (!facts) {
    return;
  }
  const { publicUrl, settings, ids } = context;
  const { communityId } = event;
  const mails = readers.map((reader) => {
    const { memberId, kind, notBefore } = reader;
    const links = mailLinks(settings, publicUrl, { communityId, memberId, kind });
    return {
      to: { email: reader.email ?? '', name: reader.name },
      content: noticeMail(reader, facts, { page: publicUrl + facts.path, ...links }),
      oneClickUnsubscribeUrl: links.unsubscribe,
      notBefore,
      memberId,
    };
  });
  await queueMails({ ids, settings, tx, now }, communityId, mails);
}
