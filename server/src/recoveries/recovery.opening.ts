import type { RecoveryCause } from '@rapport/shared/vocabulary';
import { calendarInside, nextWorkingDayEnd } from '../communities/community.module.js';
import { openWrite, type Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { asksIn, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { RecoveryCauseEntity, RecoveryEntity } from './recovery.entity.js';
import { recoveryOpened } from './recovery.events.js';

/** Something that went wrong for one person. */
export interface Opening {
  memberId: string;
  threadId: string;
  cause: RecoveryCause;
  /** The follow-up, answer, promise or incident. */
  sourceId: string;
  /** Who of the team it comes from; whoever answers for the space takes it when they are not there any more. */
  ownerId: string | null;
}

const forWhom = statement<{ spaceId: string }>(
  'recoveries.for_whom',
  `select t.space_id as "spaceId" from thread t
   join space s on s.community_id = t.community_id and s.id = t.space_id
   join member m on m.community_id = t.community_id and m.id = $3
   where t.community_id = $1 and t.id = $2 and ${asksIn()} and m.left_at is null
     and (m.user_id is not null or m.email is not null)`,
);

// Of two causes at the same moment one waits here for the other, and finds its case.
const insert = statement<{ id: string }>(
  'recoveries.insert',
  `insert into recovery (community_id, id, thread_id, member_id, owner_id, opened_at, contact_due_at, word_due_at,
     next_tell_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7, $7)
   on conflict (community_id, member_id, thread_id) where closed_at is null do nothing returning id`,
);
const openOne = statement<{ id: string; ownerId: string; owed: boolean }>(
  'recoveries.open_one',
  `select id, owner_id as "ownerId", word_due_at is not null as owed from recovery
   where community_id = $1 and member_id = $2 and thread_id = $3 and closed_at is null for no key update`,
);
const known = statement<{ id: string }>(
  'recoveries.known_cause',
  `select c.id from recovery_cause c join recovery r on r.community_id = c.community_id and r.id = c.recovery_id
   where c.community_id = $1 and c.cause = $2 and c.source_id = $3 and r.member_id = $4 limit 1`,
);

interface Opened {
  id: string;
  ownerId: string;
}

/** The case of this person and thread: a new one, or the one that is open, for which the team now owes a word again. */
async function caseFor(write: Write, opening: Opening, ownerId: string): Promise<Opened> {
  const { tx, now } = write;
  const { communityId } = write.actor;
  const due = nextWorkingDayEnd(now, await calendarInside(tx, communityId));
  const id = write.ids.next();
  const { memberId, threadId } = opening;
  // What is open may be closed between the two looks; then the second round opens a new one.
  for (let round = 0; round < 3; round += 1) {
    if (await tx.row(insert, [communityId, id, threadId, memberId, ownerId, now, due])) {
      return { id, ownerId };
    }
    const open = await tx.row(openOne, [communityId, memberId, threadId]);
    if (open) {
      // What they called put right was said before this happened; a word that is owed already stays due when it was.
      const owed = open.owed ? {} : { wordDueAt: due, nextTellAt: due, toldIds: [] };
      await tx.update(RecoveryEntity, { communityId, id: open.id }, { ...owed, putRightAt: null });
      return open;
    }
  }
  throw new Error('A recovery was neither there nor could be opened.');
}

/** The same write in the name of the person it happened to, with no more than a customer's rights, whoever they are. */
export function inNameOf(write: Write, memberId: string): Write {
  const { communityId } = write.actor;
  const member = {
    kind: 'member',
    communityId,
    memberId,
    role: 'CUSTOMER',
    sessionId: null,
    scopes: null,
  } as const;
  return openWrite(write, member, write.tx, write.now);
}

/**
 * Opens a recovery for whoever asks there, or adds the cause to the one that is open about the same thread, and tells
 * who answers for it in their name. Nothing happens for the team outside its own spaces, for whoever has left or has no
 * address, where nobody else is left to answer for it, and for a cause that opened one already.
 */
export async function openRecovery(write: Write, opening: Opening): Promise<void> {
  const { communityId } = write.actor;
  const { memberId, threadId, cause, sourceId } = opening;
  const place = await write.tx.row(forWhom, [communityId, threadId, memberId]);
  if (!place || (await write.tx.row(known, [communityId, cause, sourceId, memberId]))) {
    return;
  }
  const steps = await responsibleFor(write.tx, communityId, place.spaceId, opening.ownerId);
  const answering = steps.flat().find((id) => id !== memberId);
  if (!answering) {
    return;
  }
  const { id, ownerId } = await caseFor(write, opening, answering);
  await write.tx.insert(RecoveryCauseEntity, {
    communityId,
    id: write.ids.next(),
    recoveryId: id,
    cause,
    sourceId,
    at: write.now,
  });
  // A broken promise is somebody else's act, so that its owner would not be told of it in their own name.
  const theirs = inNameOf(write, memberId);
  await theirs.emit(recoveryOpened, { recoveryId: id });
  await concern(theirs, {
    threadId,
    kind: 'RECOVERY_OPENED',
    who: [{ memberId: ownerId, reason: 'RESPONSIBLE' }],
    detailId: id,
  });
}
