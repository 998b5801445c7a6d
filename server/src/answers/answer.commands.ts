import { answerIdeaInput, type AnswerIdea } from '@rapport/shared/inputs/answer';
import { communityDay } from '../communities/community.module.js';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/answers.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, InvalidInput, NotPossible, refuse } from '../platform/problems.js';
import { ReadBackNeeded, readBackStanding } from '../read-backs/read-back.module.js';
import { stagesInside } from '../spaces/space.module.js';
import type { AnswerEntity } from './answer.entity.js';
import { decides, missingParts, partsFor, type Move } from './answer.rules.js';
import { insertAnswer } from './answer.writes.js';
import { hintAtBlame } from './wording.js';

function hintAtWording(input: AnswerIdea): void {
  const { text, serves, reason, constraint, wouldChange, noReviewReason } = input;
  const said = [text, serves, reason, constraint, wouldChange, noReviewReason].join('\n');
  hintAtBlame(said, input.acknowledgeWording);
}

/**
 * What came of asking the author, for an answer that decides; nothing for any other.
 *
 * @throws Refusal when the author was not asked yet, or has days left to answer.
 */
async function whatAuthorSaid(
  write: Write,
  idea: IdeaInSpace,
  move: Move,
): Promise<Pick<AnswerEntity, 'readBackOutcome' | 'readBackId'>> {
  if (!decides(move)) {
    return { readBackOutcome: null, readBackId: null };
  }
  const { need, outcome, readBackId, passesOn } = await readBackStanding(write, idea);
  if (need === 'ASK' || need === 'WAITING') {
    refuse(new ReadBackNeeded(need, passesOn));
  }
  return { readBackOutcome: outcome, readBackId };
}

export const answerIdea = command({
  name: 'answerIdea',
  action: 'idea:answer',
  input: answerIdeaInput,
  async run(write, input) {
    const { communityId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'ANSWER',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'locked')),
    );
    const stages = await stagesInside(write.tx, communityId, idea.spaceId);
    const to = stages.find(({ id }) => id === input.stageId) ?? refuse(new NotPossible(words.stageElsewhere));
    const from = found(stages.find(({ id }) => id === idea.stageId));
    if (to.category === 'MERGED' && from.category !== 'MERGED') {
      refuse(new NotPossible(words.mergedByMerging));
    }
    const move = { from: from.category, to: to.category };
    const problems = missingParts(move, input, await communityDay(write));
    if (problems.length > 0) {
      refuse(new InvalidInput(problems));
    }
    const asked = await whatAuthorSaid(write, idea, move);
    hintAtWording(input);
    const { constraint, ...parts } = partsFor(to.category, input);
    const answerId = await insertAnswer(write, idea, {
      text: input.text,
      from,
      to,
      parts: { ...parts, constraintText: constraint, ...asked },
    });
    return { answerId, ideaId: idea.id };
  },
});
