import type { ContactTopic } from '@rapport/shared/remembering';
import type { NotificationKind } from '@rapport/shared/vocabulary';
import { mailBoundaries, type MailBoundary } from '../boundaries/boundary.module.js';
import type { Tx } from '../platform/tx.js';
import type { MailWay } from './mail-way.rules.js';

/** Notices that ask somebody something in person, and what about; the rest tells of what they take part in. */
const TOPIC_ASKED: Partial<Record<NotificationKind, ContactTopic>> = {
  STORY_INVITATION: 'STORY',
  MEETING: 'MEETING',
};

/** The boundaries of people a notice would reach by mail; nothing is read for one that asks nothing. */
export async function boundariesOf(
  tx: Tx,
  asked: { communityId: string; kind: NotificationKind | null; memberIds: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, MailBoundary>> {
  const topic = asked.kind && TOPIC_ASKED[asked.kind];
  return topic ? mailBoundaries(tx, { ...asked, topic }) : new Map();
}

const later = (one: Date | null, other: Date): Date => (one && one > other ? one : other);

/** How a notice comes by mail to somebody with such boundaries: not at all, not before their hours, or as ever. */
export function within(way: MailWay | null, boundary: MailBoundary | undefined): MailWay | null {
  if (!way || !boundary) {
    return way;
  }
  if (!boundary.mail) {
    return null;
  }
  const { until } = boundary;
  if (!until) {
    return way;
  }
  return way.way === 'DIGEST'
    ? { way: 'DIGEST', dueAt: later(way.dueAt, until) }
    : { way: 'AT_ONCE', notBefore: later(way.notBefore, until) };
}
