import {
  ASKING_REASONS,
  DECISION_KINDS,
  type NotificationKind,
  type NotificationReason,
} from '@rapport/shared/vocabulary';
import { groupedBy } from '../platform/grouped.js';

/** The parts of a digest, in their order (practice 0.15: what answers the reader comes first). */
export const DIGEST_PARTS = ['SAID', 'DECIDED', 'REST'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** How many things a digest writes out, and how many notices of each; the rest are counted. */
export const THINGS_MAX = 20;
export const NOTICES_MAX = 5;

/** What a digest says of one notice needs at least this to find its place. */
export interface Placed {
  threadId: string;
  kind: NotificationKind;
  reason: NotificationReason;
  latestAt: Date;
}

/** Everything a digest tells of one thing. */
export interface DigestThing<Notice extends Placed> {
  part: DigestPart;
  /** The weightiest first; never empty. */
  notices: Notice[];
  /** How many more there are. */
  left: number;
}

/** It is the reader's own, or was said to them, so what happens to it answers what they said. */
const OWN_REASONS: ReadonlySet<NotificationReason> = new Set([
  'AUTHOR',
  'CO_AUTHOR',
  'SUGGESTED',
  'REPLIED_TO',
  'REPORTED',
]);
const ASKING: ReadonlySet<NotificationReason> = new Set(ASKING_REASONS);
const ANSWERING_KINDS: ReadonlySet<NotificationKind> = new Set(['REPLY', 'READ_BACK_ANSWER']);

/** The part of a digest that a notice belongs to. */
export function partOf({ kind, reason }: Pick<Placed, 'kind' | 'reason'>): DigestPart {
  if (OWN_REASONS.has(reason) || ANSWERING_KINDS.has(kind)) {
    return 'SAID';
  }
  return DECISION_KINDS.has(kind) ? 'DECIDED' : 'REST';
}

/** The smaller, the earlier in a digest: by part, and within it what is asked of the reader, and decisions, first. */
function place(notice: Placed): number {
  const weight = ASKING.has(notice.reason) ? 0 : DECISION_KINDS.has(notice.kind) ? 1 : 2;
  return DIGEST_PARTS.indexOf(partOf(notice)) * 3 + weight;
}

function byPlace(one: Placed, other: Placed): number {
  return place(one) - place(other) || other.latestAt.getTime() - one.latestAt.getTime();
}

/**
 * Notices as a digest tells them: each thing once, in the part of its weightiest notice.
 *
 * @returns the things in their order, and how many were left out beyond the most that is read in one go.
 */
export function arrange<Notice extends Placed>(
  notices: readonly Notice[],
): { things: DigestThing<Notice>[]; left: number } {
  const things = groupedBy(notices.toSorted(byPlace), ({ threadId }) => threadId);
  const arranged = [...things.values()].map((told) => ({
    part: told[0] ? partOf(told[0]) : 'REST',
    notices: told.slice(0, NOTICES_MAX),
    left: Math.max(0, told.length - NOTICES_MAX),
  }));
  return { things: arranged.slice(0, THINGS_MAX), left: Math.max(0, arranged.length - THINGS_MAX) };
}
