import { CO_AUTHORS_MAX } from '@rapport/shared/limits';
import type { CoAuthorWay } from '@rapport/shared/vocabulary';
import { IdeaCoAuthorEntity } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { coAuthorsChanged } from './co-author.events.js';
import { authorsOf, coAuthorRow, crowdOf, type CoAuthorRow } from './co-author.rows.js';

interface OfIdea {
  ideaId: string;
  threadId: string;
}

/** What joining did. */
export interface Joined {
  /**
   * False when they write it already, are its author, by a merge without their doing had left or said no before, or
   * asked for it while the idea had as many co-authors as it may.
   */
  joined: boolean;
  /** What they were to it before, to be given to `restoreCoAuthor`; null when nothing. */
  before: CoAuthorRow | null;
}

/** Tells those who write an idea that a co-author came, answered or left; the person themselves is not told. */
export async function tellAuthors(write: Write, { ideaId, threadId }: OfIdea, about: string): Promise<void> {
  const authors = await authorsOf(write.tx, write.actor.communityId, ideaId);
  const who = authors.filter(({ memberId }) => memberId !== about);
  await concern(write, { threadId, kind: 'CO_AUTHOR_ANSWER', who, detailId: null });
}

/** Writes what one person is to an idea now, over whatever they were. @returns the id of their part in it. */
export async function putCoAuthor(
  write: Write,
  before: CoAuthorRow | null,
  now: Omit<CoAuthorRow, 'id' | 'createdAt' | 'changedAt'>,
): Promise<string> {
  const { communityId } = write.actor;
  const { ideaId, memberId, state, way, invitedById, invitedAs, times, message } = now;
  const values = { state, way, invitedById, invitedAs, times, message };
  if (before) {
    await write.tx.update(
      IdeaCoAuthorEntity,
      { communityId, ideaId, memberId },
      { ...values, changedAt: write.now },
    );
    return before.id;
  }
  const id = write.ids.next();
  const moments = { createdAt: write.now, changedAt: write.now };
  await write.tx.insert(IdeaCoAuthorEntity, { communityId, ideaId, memberId, id, ...values, ...moments });
  return id;
}

/**
 * Makes somebody a co-author at once: whoever asked for it with a suggestion that was accepted, or whose idea was merged
 * into this one. They follow it, and its authors are told. The idea's row must be locked.
 */
export async function joinAsCoAuthor(
  write: Write,
  { memberId, way, ...idea }: OfIdea & { memberId: string; way: Exclude<CoAuthorWay, 'INVITATION'> },
): Promise<Joined> {
  const { communityId, memberId: writerId } = write.actor;
  const before = await coAuthorRow(write.tx, communityId, idea.ideaId, memberId);
  const authors = await authorsOf(write.tx, communityId, idea.ideaId);
  // Nobody comes back by what others do who once said no or went.
  const saidNo = before?.state === 'REFUSED' || before?.state === 'LEFT';
  if (authors.some((author) => author.memberId === memberId) || (way === 'MERGE' && saidNo)) {
    return { joined: false, before };
  }
  // Whose idea became part of it comes whatever their number: what they wrote is in it.
  if (
    way === 'SUGGESTION' &&
    (await crowdOf(write.tx, communityId, idea.ideaId)).standing >= CO_AUTHORS_MAX
  ) {
    return { joined: false, before };
  }
  await putCoAuthor(write, before, {
    ideaId: idea.ideaId,
    memberId,
    state: 'STANDING',
    way,
    invitedById: writerId,
    invitedAs: null,
    times: before?.times ?? 1,
    message: null,
  });
  await followQuietly(write, idea.threadId, memberId);
  await tellAuthors(write, idea, memberId);
  await write.emit(coAuthorsChanged, idea);
  return { joined: true, before };
}

/** Undoes what `joinAsCoAuthor` did, exactly: as before, or as if it had never been. */
export async function restoreCoAuthor(
  write: Write,
  { memberId, before, ...idea }: OfIdea & { memberId: string; before: CoAuthorRow | null },
): Promise<void> {
  const { communityId } = write.actor;
  const place = { communityId, ideaId: idea.ideaId, memberId };
  if (before) {
    const { id, state, way, invitedById, invitedAs, times, message } = before;
    const moments = { createdAt: new Date(before.createdAt), changedAt: new Date(before.changedAt) };
    const values = { id, state, way, invitedById, invitedAs, times, message, ...moments };
    await write.tx.update(IdeaCoAuthorEntity, place, values);
  } else {
    await write.tx.remove(IdeaCoAuthorEntity, place);
  }
  await write.emit(coAuthorsChanged, idea);
}
