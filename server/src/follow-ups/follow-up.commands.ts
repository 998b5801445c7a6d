import { answerFollowUpInput, followUpRefInput, type AnswerFollowUp } from '@rapport/shared/inputs/follow-up';
import words from '../locales/en/follow-ups.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { responsibleFor } from '../spaces/space.module.js';
import { concern, THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { followUpAnswered } from './follow-up.events.js';
import { reopens, type AskedAs } from './follow-up.rules.js';
import { reopenIdea } from './reopening.writes.js';

interface Question {
  id: string;
  outcomeId: string;
  ideaId: string;
  /** Of the idea. */
  threadId: string;
  outcomeThreadId: string;
  outcomeSpaceId: string;
  /** Who told the outcome. */
  authorId: string;
  askedAs: AskedAs;
  answeredAt: Date | null;
  text: string | null;
}

// Of two answers at once the second waits here and then finds the first.
const question = statement<Question>(
  'followUps.question',
  `select f.id, f.outcome_id as "outcomeId", f.idea_id as "ideaId", i.thread_id as "threadId",
     o.thread_id as "outcomeThreadId", o.space_id as "outcomeSpaceId", o.author_id as "authorId", f.asked_as as "askedAs",
     f.answered_at as "answeredAt", f.text
   from follow_up f
   join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
   join idea i on i.community_id = f.community_id and i.id = f.idea_id
   join thread t on t.community_id = o.community_id and t.id = o.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and f.member_id = $3::uuid and f.asked_at is not null and f.id = $5
   for no key update of f`,
);

/** A question the writer was asked. @throws Refusal when they were not: missing and somebody else's answer alike. */
async function ownQuestion(write: Write, followUpId: string): Promise<Question> {
  return found(await write.tx.row(question, [...threadScope(write.actor), followUpId]));
}

async function keepAnswer(write: Write, id: string, { verdict, text, shown }: AnswerFollowUp): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.update(FollowUpEntity, { communityId, id }, { verdict, text, shown, answeredAt: write.now });
}

/**
 * Who of the team reads the answer: who told the outcome, or whoever answers for its space since they left the team, and
 * who looks at the idea again. Words for the team reach nobody else.
 */
async function whoHears(write: Write, asked: Question, ownerId: string | null): Promise<string[]> {
  const { outcomeSpaceId, authorId } = asked;
  const [first] = await responsibleFor(write.tx, write.actor.communityId, outcomeSpaceId, authorId);
  return [...new Set([first?.[0], ownerId].filter((id): id is string => Boolean(id)))];
}

/** Says once whether what was shipped helped. NOT from who asked for it opens the idea again in the same transaction. */
export const answerFollowUp = command({
  name: 'answerFollowUp',
  action: 'followUp:answer',
  input: answerFollowUpInput,
  limits: ['edit'],
  async run(write, input) {
    const asked = await ownQuestion(write, input.followUpId);
    if (asked.answeredAt) {
      refuse(new NotPossible(words.answered));
    }
    const { id: followUpId, outcomeId, ideaId, threadId, authorId } = asked;
    await keepAnswer(write, followUpId, input);
    const ownerId = reopens(asked.askedAs, input.verdict)
      ? await reopenIdea(write, { followUpId, outcomeId, ideaId, authorId })
      : null;
    const told = await whoHears(write, asked, ownerId);
    await concern(write, {
      threadId: asked.outcomeThreadId,
      kind: 'FOLLOW_UP_ANSWER',
      who: told.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
      detailId: followUpId,
    });
    await write.emit(followUpAnswered, {
      followUpId,
      outcomeId,
      ideaId,
      threadId,
      memberId: write.actor.memberId,
      verdict: input.verdict,
    });
    return { followUpId };
  },
});

/** Takes the words back for good; whether it helped stays said. */
export const withdrawFollowUpWords = command({
  name: 'withdrawFollowUpWords',
  action: 'followUp:answer',
  input: followUpRefInput,
  limits: ['edit'],
  async run(write, { followUpId }) {
    const asked = await ownQuestion(write, followUpId);
    if (!asked.answeredAt) {
      refuse(new NotPossible(words.notAnswered));
    }
    if (asked.text !== null) {
      const { communityId } = write.actor;
      await write.tx.update(
        FollowUpEntity,
        { communityId, id: followUpId },
        { text: null, withdrawnAt: write.now },
      );
    }
    return { followUpId };
  },
});
