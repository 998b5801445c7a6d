import type { RecoveryWordKind } from '@rapport/shared/vocabulary';
import { communityDay, calendarInside, nextWorkingDayEnd } from '../communities/community.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found } from '../platform/problems.js';
import { responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { RecoveryEntity, RecoveryWordEntity, type RecoveryEnd } from './recovery.entity.js';
import { recoveryClosed } from './recovery.events.js';
import { recoveryPolicy } from './recovery.policy.js';
import { recoveryInside } from './recovery.queries.js';
import type { SaidWord } from './recovery.rules.js';
import { whyOpen } from './recovery.standing.js';
import type { Recovery, RecoveryAction } from './recovery.type.js';
import { saidIn } from './recovery.words.js';

/** A recovery for a change, with what was said in it. */
export type Changing = Recovery & { said: SaidWord[] };

/** A recovery locked for one act. @throws Refusal when it is not for the writer, or the act not possible. */
export async function changing<Act extends RecoveryAction>(
  write: Write,
  id: string,
  act: Act | ((recovery: Recovery) => Act),
): Promise<Allowed<Changing, Act>> {
  const recovery = found(await recoveryInside(write.tx, write.actor, id));
  const said = await saidIn(write.tx, write.actor.communityId, id);
  const { timeZone } = await calendarInside(write.tx, write.actor.communityId);
  const unclosable = whyOpen(said, await communityDay(write), timeZone);
  const judged = Object.assign(recovery, { said, unclosable });
  return recoveryPolicy.authorize(write.actor, typeof act === 'function' ? act(recovery) : act, judged);
}

/** Writes one word of either side. */
export async function writeWord(
  write: Write,
  { id }: Allowed<Changing, 'WRITE' | 'ANSWER' | 'REOPEN'>,
  word: { kind: RecoveryWordKind; text: string; link: string | null },
): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.insert(RecoveryWordEntity, {
    communityId,
    id: write.ids.next(),
    recoveryId: id,
    authorId: memberId,
    ...word,
    at: write.now,
  });
}

/** As much of it as says whom to tell. */
export type Told = Pick<Recovery, 'id' | 'threadId' | 'spaceId' | 'memberId' | 'ownerId'>;

const NOTHING_OWED = { wordDueAt: null, nextTellAt: null, toldIds: [] };

/** The team has written: it owes no word now. */
export async function noteContact(
  write: Write,
  { id, contactedAt }: Allowed<Changing, 'WRITE'>,
): Promise<void> {
  const contacted = { ...NOTHING_OWED, contactedAt: contactedAt ?? write.now };
  await write.tx.update(RecoveryEntity, { communityId: write.actor.communityId, id }, contacted);
}

/** The member has written: the team owes a word, as at the start, unless it owes one that is due before. */
export async function oweWord(write: Write, { id, wordDueAt }: Allowed<Changing, 'ANSWER'>): Promise<void> {
  const { communityId } = write.actor;
  if (!wordDueAt) {
    const due = nextWorkingDayEnd(write.now, await calendarInside(write.tx, communityId));
    const owed = { wordDueAt: due, nextTellAt: due, toldIds: [] };
    await write.tx.update(RecoveryEntity, { communityId, id }, owed);
  }
}

/** Closes it and tells the other side. */
export async function close(write: Write, recovery: Changing, closedState: RecoveryEnd): Promise<void> {
  const { communityId } = write.actor;
  const ended = { ...NOTHING_OWED, closedAt: write.now, closedState };
  await write.tx.update(RecoveryEntity, { communityId, id: recovery.id }, ended);
  await write.emit(recoveryClosed, { recoveryId: recovery.id });
  await tellOther(write, recovery, 'RECOVERY_CLOSED');
}

/** The team owes a word again, as at the start. */
export async function reopen(write: Write, { id }: Allowed<Changing, 'REOPEN'>): Promise<void> {
  const { communityId } = write.actor;
  const due = nextWorkingDayEnd(write.now, await calendarInside(write.tx, communityId));
  await write.tx.update(
    RecoveryEntity,
    { communityId, id },
    { closedAt: null, closedState: null, putRightAt: null, wordDueAt: due, nextTellAt: due, toldIds: [] },
  );
}

/** Tells the member; or, when they act themselves, whoever answers for it, which is the space's when its owner has left. */
export async function tellOther(
  write: Write,
  { id, threadId, spaceId, memberId, ownerId }: Told,
  kind: 'RECOVERY_WORD' | 'RECOVERY_CLOSED',
): Promise<void> {
  const { communityId } = write.actor;
  const byMember = write.actor.memberId === memberId;
  const [people = []] = byMember ? await responsibleFor(write.tx, communityId, spaceId, ownerId) : [];
  await concern(write, {
    threadId,
    kind,
    who: byMember
      ? people.map((one) => ({ memberId: one, reason: 'RESPONSIBLE' as const }))
      : [{ memberId, reason: 'ASKED' }],
    detailId: id,
  });
}
