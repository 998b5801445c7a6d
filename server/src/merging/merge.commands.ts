import { mergeIdeasInput, objectToMergeInput, undoMergeInput } from '@rapport/shared/inputs/merge';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/merging.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { commentsMoved, concern } from '../threads/thread.module.js';
import { IdeaMergeEntity } from './merge.entity.js';
import { ideasMerged, mergeObjected, mergeUndone, sourceChanged } from './merge.events.js';
import { lockAll, lockChain } from './merge.lock.js';
import { tellConcerned } from './merge.people.js';
import { mergePolicy, type MergeAction } from './merge.policy.js';
import { mergeInside, type MergeForWrite } from './merge.queries.js';
import { isMoreOpen, whyNotMerged } from './merge.rules.js';
import { part, unite } from './merge.writes.js';
import type { Allowed } from '../platform/policy.js';

async function lockedIdea(write: Write, id: string): Promise<IdeaInSpace> {
  return found(await ideaInside(write.tx, write.actor, id, 'unlocked'));
}

/** Pages that show either of the ideas, or their threads, follow what happened. */
async function tellReaders(
  write: Write,
  merge: { mergeId: string; sourceId: string },
  threadIds: readonly string[],
): Promise<void> {
  await write.emit(sourceChanged, merge);
  for (const threadId of threadIds) {
    await write.emit(commentsMoved, { threadId });
  }
}

/** Lets one idea go on as part of another, with its support, followers, comments and those who wrote it. */
export const mergeIdeas = command({
  name: 'mergeIdeas',
  action: 'idea:merge',
  input: mergeIdeasInput,
  limits: ['edit'],
  async run(write, { sourceId, targetId, why }) {
    await lockAll(write, [sourceId, targetId]);
    const seen = await lockedIdea(write, sourceId);
    const target = await lockedIdea(write, targetId);
    const source = ideaPolicy.authorize(write.actor, 'MERGE', seen);
    const by = { memberId: write.actor.memberId, isStaff: isStaff(write.actor) };
    const refusal = whyNotMerged(by, source, target);
    if (refusal) {
      refuse(new NotPossible(refusal));
    }
    const mergeId = await unite(write, source, target, why);
    await write.emit(ideasMerged, {
      mergeId,
      sourceId,
      sourceThreadId: source.threadId,
      shownInId: targetId,
      shownInThreadId: target.threadId,
    });
    await tellReaders(write, { mergeId, sourceId }, [source.threadId, target.threadId]);
    const told = { threadId: target.threadId, kind: 'IDEA_MERGED', detailId: mergeId } as const;
    await tellConcerned(write, { sourceId, targetId }, told);
    return { mergeId };
  },
});

/** A merge whose source the writer may see, for one act. @throws Refusal */
async function mergeFor<Act extends MergeAction>(
  write: Write,
  mergeId: string,
  act: Act,
): Promise<Allowed<MergeForWrite & { isLate: boolean }, Act>> {
  const merge = found(await mergeInside(write.tx, write.actor.communityId, mergeId));
  await lockedIdea(write, merge.sourceId);
  const isLate = merge.objectBefore.getTime() <= write.now.getTime();
  return mergePolicy.authorize(write.actor, act, { ...merge, isLate });
}

const firstOwner = (owners: readonly (string | null)[]): string[] =>
  owners.filter((id) => id !== null).slice(0, 1);

/** The author of a merged idea says why it should stand by itself; who merged it and the space's owner hear of it. */
export const objectToMerge = command({
  name: 'objectToMerge',
  action: 'idea:merge',
  input: objectToMergeInput,
  limits: ['edit'],
  async run(write, { mergeId, words }) {
    const { sourceId } = await mergeFor(write, mergeId, 'OBJECT');
    const chain = await lockChain(write, sourceId);
    const merge = await mergeFor(write, mergeId, 'OBJECT');
    const place = { communityId: write.actor.communityId, id: merge.id };
    await write.tx.update(IdeaMergeEntity, place, { objection: words, objectedAt: write.now });
    // It may be out of the author's sight by now; those who are told can see it.
    const shownIn = found(chain.at(-1));
    await write.emit(mergeObjected, { mergeId, targetId: shownIn.id });
    const owners = firstOwner([merge.targetOwnerId, merge.sourceOwnerId]);
    const who = [...new Set([merge.mergedById, ...owners])].map(
      (memberId) => ({ memberId, reason: 'RESPONSIBLE' }) as const,
    );
    await concern(write, { threadId: shownIn.threadId, kind: 'MERGE_OBJECTION', who, detailId: mergeId });
    return { mergeId };
  },
});

/** Lets a merged idea stand by itself again; what people did since stays as they said it. */
export const undoMerge = command({
  name: 'undoMerge',
  action: 'idea:merge',
  input: undoMergeInput,
  limits: ['edit'],
  async run(write, { mergeId, why }) {
    const { sourceId } = await mergeFor(write, mergeId, 'UNDO');
    const chain = await lockChain(write, sourceId);
    const merge = await mergeFor(write, mergeId, 'UNDO');
    const source = await lockedIdea(write, sourceId);
    const shownIn = found(chain.at(-1));
    // Its space may have been closed since: what was replied there was meant for those who see it.
    if (isMoreOpen(source.spaceVisibility, shownIn.visibility) && !isStaff(write.actor)) {
      refuse(new NotPossible(words.opensReplies));
    }
    await part(write, merge, source, chain, why);
    await write.emit(mergeUndone, {
      mergeId,
      sourceId,
      sourceThreadId: source.threadId,
      shownInId: shownIn.id,
      shownInThreadId: shownIn.threadId,
    });
    await tellReaders(write, { mergeId, sourceId }, [source.threadId, shownIn.threadId]);
    const told = { threadId: source.threadId, kind: 'MERGE_UNDONE', detailId: mergeId } as const;
    await tellConcerned(write, { sourceId, targetId: merge.targetId }, told);
    return { mergeId };
  },
});
