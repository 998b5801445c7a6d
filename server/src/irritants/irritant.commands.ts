import { editIrritantInput, irritantRefInput, reportIrritantInput } from '@rapport/shared/inputs/irritant';
import { nextNumber } from '../communities/community.module.js';
import { holdImages } from '../images/image.module.js';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { mentionedIn } from '../platform/rich-text.js';
import { spaceInside, spacePolicy } from '../spaces/space.module.js';
import { followQuietly, openThread, postingLimits, setThreadWithdrawn } from '../threads/thread.module.js';
import { irritantToChange, recount } from './family.writes.js';
import { IrritantEntity, IrritantReportEntity } from './irritant.entity.js';
import { irritantEdited, irritantReported, irritantRestored, irritantWithdrawn } from './irritant.events.js';
import { irritantPolicy } from './irritant.policy.js';
import type { IrritantInside } from './irritant.queries.js';
import { insertRevision, stageAsKnown, wordsOf } from './irritant.writes.js';
import { leaveFamily } from './same.writes.js';

export interface IrritantOutcome {
  irritantId: string;
}

/** Reports an irritant in a space, and follows it. */
export const reportIrritant = command({
  name: 'reportIrritant',
  action: 'irritant:report',
  input: reportIrritantInput,
  limits: postingLimits,
  async run(write, { spaceId, ...said }): Promise<IrritantOutcome & { nowFollowing: boolean }> {
    const { tx, actor, now } = write;
    const { communityId, memberId } = actor;
    const space = found(await spaceInside(tx, actor, spaceId));
    spacePolicy.authorize(actor, 'POST_IDEA', space);
    const threadId = await openThread(write, { kind: 'IRRITANT', spaceId, ownerId: memberId });
    const irritantId = write.ids.next();
    const given = { ...said, journeyStage: await stageAsKnown(write, spaceId, said.journeyStage) };
    await tx.insert(IrritantEntity, {
      communityId,
      id: irritantId,
      threadId,
      spaceId,
      number: await nextNumber(tx, communityId, 'irritant'),
      ...wordsOf(given),
      revision: 1,
      authorId: memberId,
      createdAt: now,
      updatedAt: now,
      familyId: irritantId,
      reportCount: 1,
    });
    await insertRevision(write, irritantId, 1, given);
    await holdWhatItShows(write, irritantId, threadId, given);
    const report = { irritantId, memberId, situation: null, createdAt: now };
    await tx.insert(IrritantReportEntity, { communityId, id: write.ids.next(), ...report });
    const nowFollowing = await followQuietly(write, threadId, memberId);
    await write.emit(irritantReported, { irritantId, threadId, newlyMentioned: namedIn(given) });
    return { irritantId, nowFollowing };
  },
});

/** Former words stay readable as revisions, so what they show is kept too. */
async function holdWhatItShows(
  write: Write,
  holderId: string,
  threadId: string,
  { situation, workaround }: Pick<IrritantInside, 'situation' | 'workaround'>,
): Promise<void> {
  const holder = { holderKind: 'IRRITANT', holderId, threadId, keepsFormer: true } as const;
  await holdImages(write, holder, { situation, workaround });
}

function namedIn({ situation, workaround }: Pick<IrritantInside, 'situation' | 'workaround'>): string[] {
  return [...new Set(mentionedIn(`${situation}\n\n${workaround ?? ''}`))];
}

/** Changes the words of one's irritant; what it said stays as a revision. */
export const editIrritant = command({
  name: 'editIrritant',
  action: 'irritant:change',
  input: editIrritantInput,
  limits: ['edit'],
  async run(write, { irritantId, fromRevision, ...said }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(write.actor, 'EDIT', await irritantToChange(write, irritantId));
    if (fromRevision !== irritant.revision) {
      refuse(new NotPossible(words.changedMeanwhile));
    }
    const { threadId, spaceId } = irritant;
    const given = { ...said, journeyStage: await stageAsKnown(write, spaceId, said.journeyStage) };
    const fields = ['title', 'situation', 'workaround', 'likes', 'dislikes', 'journeyStage'] as const;
    if (fields.every((field) => given[field] === irritant[field])) {
      return { irritantId };
    }
    const revision = irritant.revision + 1;
    await insertRevision(write, irritantId, revision, given);
    await holdWhatItShows(write, irritantId, threadId, given);
    await change(write, irritantId, { ...wordsOf(given), revision, updatedAt: write.now });
    const known = namedIn(irritant);
    const newlyMentioned = namedIn(given).filter((id) => !known.includes(id));
    await write.emit(irritantEdited, { irritantId, threadId, newlyMentioned, revision });
    return { irritantId };
  },
});

async function change(write: Write, id: string, values: Partial<IrritantEntity>): Promise<void> {
  await write.tx.update(IrritantEntity, { communityId: write.actor.communityId, id }, values);
}

/** Takes one's irritant back: only its author and staff still see it. Those that are the same close up without it. */
export const withdrawIrritant = command({
  name: 'withdrawIrritant',
  action: 'irritant:change',
  input: irritantRefInput,
  async run(write, { irritantId }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(
      write.actor,
      'WITHDRAW',
      await irritantToChange(write, irritantId, 'changed'),
    );
    await leaveFamily(write, irritant);
    await change(write, irritantId, { withdrawnAt: write.now });
    await setThreadWithdrawn(write, irritant.threadId, true);
    await write.emit(irritantWithdrawn, { irritantId, threadId: irritant.threadId });
    return { irritantId };
  },
});

/** Undoes having taken one's irritant back. It stands by itself again. */
export const restoreIrritant = command({
  name: 'restoreIrritant',
  action: 'irritant:change',
  input: irritantRefInput,
  async run(write, { irritantId }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(
      write.actor,
      'RESTORE',
      await irritantToChange(write, irritantId),
    );
    await change(write, irritantId, { withdrawnAt: null });
    await setThreadWithdrawn(write, irritant.threadId, false);
    await recount(write, [irritantId]);
    await write.emit(irritantRestored, { irritantId, threadId: irritant.threadId });
    return { irritantId };
  },
});
