import { ideaRefInput, supportIdeaInput } from '@rapport/shared/inputs/idea';
import { ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import words from '../locales/en/ideas.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { followQuietly } from '../threads/thread.module.js';
import { supportGiven, supportWithdrawn } from './vote.events.js';
import { putVote, removeVote } from './vote.writes.js';

export const supportIdea = command({
  name: 'supportIdea',
  action: 'vote:cast',
  input: supportIdeaInput,
  limits: ['vote'],
  async run(write, input) {
    const idea = ideaPolicy.authorize(
      write.actor,
      'VOTE',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'shared')),
    );
    // In a space of the team alone its people are those who ask (decision 048).
    const byTeam = isStaff(write.actor) && idea.spaceVisibility !== 'STAFF';
    const isNew = await putVote(write, {
      ideaId: idea.id,
      memberId: write.actor.memberId,
      importance: input.importance,
      reason: input.reason,
      revision: idea.revision,
      byTeam,
    });
    const nowFollowing = await followQuietly(write, idea.threadId, write.actor.memberId);
    await write.emit(supportGiven, { ideaId: idea.id, by: isNew ? 1 : 0, byTeam });
    return { ideaId: idea.id, nowFollowing };
  },
});

/**
 * Support can be taken back at any time, whatever became of the idea; what was merged has its support where it goes on.
 */
export const withdrawSupport = command({
  name: 'withdrawSupport',
  action: 'vote:cast',
  input: ideaRefInput,
  limits: ['vote'],
  async run(write, input) {
    const idea = found(await ideaInside(write.tx, write.actor, input.ideaId, 'shared'));
    if (idea.category === 'MERGED') {
      refuse(new NotPossible(words.withdrawWhereItGoesOn));
    }
    const taken = await removeVote(write, idea.id, write.actor.memberId);
    if (taken) {
      await write.emit(supportWithdrawn, { ideaId: idea.id, by: -1, byTeam: taken.byTeam });
    }
    return { ideaId: idea.id, nowFollowing: false };
  },
});
