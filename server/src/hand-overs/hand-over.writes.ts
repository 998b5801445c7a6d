import type { HandOverKind, NotificationReason } from '@rapport/shared/vocabulary';
import words from '../locales/en/hand-overs.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { HandOverEntity } from './hand-over.entity.js';
import { handedOver } from './hand-over.events.js';

const onTeam = statement<{ id: string }>(
  'handOvers.on_team',
  `select id from member where community_id = $1 and id = $2 and role <> 'CUSTOMER' and left_at is null
   for key share`,
);

/** Whether somebody is on the team and has not left, held so until the write ends. */
export async function isOnTeam(write: Write, memberId: string): Promise<boolean> {
  return (await write.tx.row(onTeam, [write.actor.communityId, memberId])) !== null;
}

export interface NewHandOver {
  kind: HandOverKind;
  /** The idea, promise or recovery. */
  thingId: string;
  threadId: string;
  /** Null when nobody had it. */
  fromId: string | null;
  toId: string;
  /** Parsed; everybody told reads it. */
  note: string;
  /** Who is told beside the new person; nobody twice, and nobody of their own act. */
  tell: readonly { memberId: string; reason: NotificationReason }[];
}

/**
 * Records that somebody else answers for something, and tells those it concerns with the note. Setting the new person
 * in the thing's own row is the caller's.
 *
 * @returns the id of the record.
 * @throws Refusal on `toId` when they are not on the team or have it already.
 */
export async function recordHandOver(write: Write, given: NewHandOver): Promise<string> {
  const { kind, thingId, threadId, fromId, toId, note } = given;
  const { communityId, memberId } = write.actor;
  if (toId === fromId) {
    throw invalid('toId', 'TAKEN', words.hasItAlready);
  }
  if (!(await isOnTeam(write, toId))) {
    throw invalid('toId', 'UNKNOWN', words.notOnTeam);
  }
  const id = write.ids.next();
  await write.tx.insert(HandOverEntity, {
    communityId,
    id,
    kind,
    thingId,
    threadId,
    fromId,
    toId,
    note,
    byId: memberId,
    createdAt: write.now,
  });
  await write.emit(handedOver, { handOverId: id, kind, thingId, threadId, fromId, toId });
  // A recovery is between two people and the team, whoever follows the thread: it tells them itself.
  if (kind === 'RECOVERY') {
    return id;
  }
  await followQuietly(write, threadId, toId);
  const who = new Map(given.tell.map((told) => [told.memberId, told]));
  who.set(toId, { memberId: toId, reason: 'RESPONSIBLE' });
  await concern(write, { threadId, kind: 'HANDED_OVER', who: [...who.values()], detailId: id });
  return id;
}
