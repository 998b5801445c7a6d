import {
  answerCoAuthorInvitationInput,
  coAuthorInvitationRefInput,
  inviteCoAuthorInput,
  leaveCoAuthorshipInput,
} from '@rapport/shared/inputs/co-author';
import { hasCredit, recordCredit } from '../credits/credit.module.js';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/co-authors.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotFound, NotPossible, refuse } from '../platform/problems.js';
import { concern, followQuietly, type Concern } from '../threads/thread.module.js';
import { coAuthorsChanged } from './co-author.events.js';
import { putCoAuthor, tellAuthors } from './co-author.joining.js';
import { personToInvite } from './co-author.person.js';
import { coAuthorRow, crowdOf, rowById, type CoAuthorRow } from './co-author.rows.js';
import { whyNotAnswer, whyNotInvite } from './co-author.rules.js';

/** The idea's row is locked by everything that changes its co-authors, so what is counted stays true. */
async function ideaLocked(write: Write, ideaId: string): Promise<IdeaInSpace> {
  return found(await ideaInside(write.tx, write.actor, ideaId, 'locked'));
}

async function changed(write: Write, idea: IdeaInSpace): Promise<{ ideaId: string }> {
  await write.emit(coAuthorsChanged, { ideaId: idea.id, threadId: idea.threadId });
  return { ideaId: idea.id };
}

export const inviteCoAuthor = command({
  name: 'inviteCoAuthor',
  action: 'coAuthor:change',
  input: inviteCoAuthorInput,
  limits: ['coAuthorInvitation'],
  async run(write, input) {
    const idea = ideaPolicy.authorize(write.actor, 'INVITE', await ideaLocked(write, input.ideaId));
    const { communityId, memberId: invitedById } = write.actor;
    const { memberId, invitedAs } = await personToInvite(write, idea, input);
    const before = await coAuthorRow(write.tx, communityId, idea.id, memberId);
    const no = whyNotInvite(await crowdOf(write.tx, communityId, idea.id), before);
    if (no) {
      refuse(no);
    }
    const id = await putCoAuthor(write, before, {
      ideaId: idea.id,
      memberId,
      state: 'INVITED',
      way: 'INVITATION',
      invitedById,
      invitedAs,
      times: (before?.times ?? 0) + 1,
      message: input.message,
    });
    await concern(write, {
      threadId: idea.threadId,
      kind: 'CO_AUTHOR_INVITATION',
      who: [{ memberId, reason: 'ASKED' }],
      detailId: id,
    });
    return changed(write, idea);
  },
});

/** Asked in the same card and never taken for granted: being named for it is a second question (decision 027). */
async function creditCoAuthor(
  write: Write,
  idea: IdeaInSpace,
  { invitedById, memberId }: CoAuthorRow,
  agrees: boolean,
): Promise<void> {
  const { communityId } = write.actor;
  const credit = { ideaId: idea.id, memberId, kind: 'CO_AUTHOR' as const };
  if (await hasCredit(write.tx, { communityId, ...credit })) {
    return;
  }
  await recordCredit(write, {
    ...credit,
    threadId: idea.threadId,
    what: words.credit,
    consent: agrees ? 'GIVEN' : 'ASKED',
    givenById: invitedById,
    quietly: true,
  });
}

export const answerCoAuthorInvitation = command({
  name: 'answerCoAuthorInvitation',
  action: 'coAuthor:change',
  input: answerCoAuthorInvitationInput,
  limits: ['edit'],
  async run(write, { ideaId, accept, credit }) {
    const idea = await ideaLocked(write, ideaId);
    const { communityId, memberId } = write.actor;
    const row = await coAuthorRow(write.tx, communityId, idea.id, memberId);
    const no = whyNotAnswer(row?.state);
    if (!row || no) {
      return refuse(no ?? new NotPossible(words.notInvited));
    }
    const now = { ...row, invitedAs: null, message: null };
    if (accept) {
      // What is merged or shipped meanwhile takes no more writers: judged as it would be of a writer.
      ideaPolicy.authorize(write.actor, 'INVITE', { ...idea, isCoAuthor: true });
      const { standing } = await crowdOf(write.tx, communityId, idea.id);
      const full = whyNotInvite({ standing, invited: 0 }, null);
      if (full) {
        refuse(full);
      }
      await putCoAuthor(write, row, { ...now, state: 'STANDING' });
      await followQuietly(write, idea.threadId, memberId);
      await creditCoAuthor(write, idea, row, credit);
      await tellAuthors(write, { ideaId: idea.id, threadId: idea.threadId }, memberId);
    } else {
      await putCoAuthor(write, row, { ...now, state: 'REFUSED' });
      // A no concerns who asked, and nobody else.
      const reason = row.invitedById === idea.authorId ? 'AUTHOR' : 'CO_AUTHOR';
      const who: Concern['who'] = [{ memberId: row.invitedById, reason }];
      await concern(write, { threadId: idea.threadId, kind: 'CO_AUTHOR_ANSWER', who, detailId: null });
    }
    return changed(write, idea);
  },
});

export const takeBackCoAuthorInvitation = command({
  name: 'takeBackCoAuthorInvitation',
  action: 'coAuthor:change',
  input: coAuthorInvitationRefInput,
  limits: ['edit'],
  async run(write, { invitationId }) {
    const { communityId, memberId } = write.actor;
    const asked = found(await rowById(write.tx, communityId, invitationId));
    const idea = await ideaLocked(write, asked.ideaId);
    if (memberId !== idea.authorId && !idea.isCoAuthor) {
      refuse(new NotFound());
    }
    // Read anew under the idea's lock: they may have answered at this very moment.
    const row = found(await coAuthorRow(write.tx, communityId, idea.id, asked.memberId));
    if (row.state !== 'INVITED') {
      refuse(new NotPossible(words.notWaiting));
    }
    await putCoAuthor(write, row, { ...row, state: 'TAKEN_BACK', message: null });
    return changed(write, idea);
  },
});

/** Leaving is told to nobody; credit stays as its person wants it. */
export const leaveCoAuthorship = command({
  name: 'leaveCoAuthorship',
  action: 'coAuthor:change',
  input: leaveCoAuthorshipInput,
  limits: ['edit'],
  async run(write, { ideaId }) {
    const idea = await ideaLocked(write, ideaId);
    const row = await coAuthorRow(write.tx, write.actor.communityId, idea.id, write.actor.memberId);
    if (row?.state !== 'STANDING') {
      return refuse(new NotPossible(words.notCoAuthor));
    }
    await putCoAuthor(write, row, { ...row, state: 'LEFT' });
    return changed(write, idea);
  },
});
