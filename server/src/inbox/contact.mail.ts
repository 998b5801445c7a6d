import type { ContactTopic } from '@rapport/shared/remembering';
import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import { mailBoundaries, type MailBoundary } from '../boundaries/boundary.module.js';
import type { Tx } from '../platform/tx.js';
import type { MailWay } from './mail-way.rules.js';

/**
 * Notices by which somebody is approached: asked something, or written to though they wait. Each with what about, null
 * for what cannot be closed alone; every other notice tells of what people take part in, as they chose (decision 045).
 */
export const APPROACHES: Partial<Record<NotificationKind, ContactTopic | null>> = {
  STORY_INVITATION: 'STORY',
  STORY_NAMED: null,
  STORY_SIDE: null,
  MEETING: 'MEETING',
  RECOVERY_WORD: 'REPAIR',
  READ_BACK: null,
  FOLLOW_UP: null,
  LATE_NOTE: null,
  CALL_FOR_IDEAS: null,
  CO_AUTHOR_INVITATION: null,
};

interface Asked {
  memberId: string;
  reason: NotificationReason;
}

/**
 * The boundaries of people a notice would reach by mail; nothing is read for one that asks nothing. Whoever answers for
 * what it is about is not asked, but at work.
 */
export async function boundariesOf(
  tx: Tx,
  {
    kind,
    people,
    ...when
  }: { communityId: string; kind: NotificationKind | null; people: readonly Asked[]; now: Date },
): Promise<ReadonlyMap<string, MailBoundary>> {
  const topic = kind ? APPROACHES[kind] : undefined;
  const memberIds = people.filter(({ reason }) => reason !== 'RESPONSIBLE').map(({ memberId }) => memberId);
  return topic === undefined ? new Map() : mailBoundaries(tx, { ...when, memberIds, topic });
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
