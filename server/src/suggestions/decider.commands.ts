import { nameDeciderInput } from '@rapport/shared/inputs/suggestion';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { IdeaEntity, ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import { handOverIdeaInside, isOnTeam } from '../hand-overs/hand-over.module.js';
import { command } from '../platform/command.js';
import { found, invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { tellOfDecider } from './decider.writes.js';

const named = statement<{ deciderId: string | null }>(
  'suggestions.named_decider',
  `select decider_id as "deciderId" from idea where community_id = $1 and id = $2`,
);

/** Says who of staff decides on suggestions for an idea of the team, or of somebody who cannot be asked. */
export const nameDecider = command({
  name: 'nameDecider',
  action: 'idea:steer',
  input: nameDeciderInput,
  async run(write, { ideaId, memberId, note }) {
    const { communityId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'NAME_DECIDER',
      found(await ideaInside(write.tx, write.actor, ideaId, 'locked')),
    );
    if (!(await isOnTeam(write, memberId))) {
      throw invalid('memberId', 'UNKNOWN', words.notStaff);
    }
    const before = await write.tx.row(named, [communityId, idea.id]);
    if (before?.deciderId && before.deciderId !== memberId) {
      // Somebody else had it in hand, and the author reads why it changes (practice 4.9).
      const toId = memberId;
      await handOverIdeaInside(write, idea, { toId, note: note ?? refuseWithoutNote() });
    } else {
      await write.tx.update(IdeaEntity, { communityId, id: idea.id }, { deciderId: memberId });
      await tellOfDecider(write, idea.id, memberId);
    }
    return { ideaId: idea.id };
  },
});

function refuseWithoutNote(): never {
  throw invalid('note', 'REQUIRED', words.noteToAuthor);
}
