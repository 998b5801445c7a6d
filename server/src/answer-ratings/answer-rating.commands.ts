import { answerRefInput, rateAnswerInput, type RateAnswer } from '@rapport/shared/inputs/answer-rating';
import { isOnTeam } from '../hand-overs/hand-over.module.js';
import words from '../locales/en/answer-ratings.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { AnswerRatingEntity } from './answer-rating.entity.js';
import { answerRated, answerRatingRemoved } from './answer-rating.events.js';
import { answerRatingPolicy } from './answer-rating.policy.js';
import { answerToRate, type AnswerToRate } from './answer-rating.queries.js';

// Of two at once the second waits here and then finds the first. What was taken back can be said anew.
const put = statement<{ id: string; isFirst: boolean }>(
  'answerRatings.put',
  `insert into answer_rating as r (community_id, id, answer_id, member_id, value, text, at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (community_id, answer_id, member_id) do update
     set value = excluded.value, text = excluded.text, at = excluded.at, removed_at = null
     where r.removed_at is not null
   returning id, xmax = 0 as "isFirst"`,
);

const toldOfCase = statement<{ id: string }>(
  'answerRatings.told_of_case',
  `select r.id from recovery_cause c join recovery r on r.community_id = c.community_id and r.id = c.recovery_id
   where c.community_id = $1 and c.cause = 'ANSWER_RATING' and c.source_id = $2 and r.member_id = $3
     and r.owner_id = $4`,
);

/** Writes what somebody says of an answer. @throws Refusal when they have said it already. */
async function putRating(
  write: Write,
  answer: Allowed<AnswerToRate, 'RATE'>,
  { value, text }: RateAnswer,
): Promise<{ id: string; isFirst: boolean }> {
  const { communityId, memberId } = write.actor;
  const row = await write.tx.row(put, [
    communityId,
    write.ids.next(),
    answer.id,
    memberId,
    value,
    text,
    write.now,
  ]);
  return row ?? refuse(new NotPossible(words.already));
}

/** Says once whether an answer helped; its writer is told, and nobody else. */
export const rateAnswer = command({
  name: 'rateAnswer',
  action: 'answerRating:give',
  input: rateAnswerInput,
  limits: ['edit'],
  async run(write, input) {
    const { memberId } = write.actor;
    const answer = answerRatingPolicy.authorize(
      write.actor,
      'RATE',
      found(await answerToRate(write.tx, write.actor, input.answerId)),
    );
    const { id: ratingId, isFirst } = await putRating(write, answer, input);
    const { id: answerId, ideaId, threadId, writerId } = answer;
    await write.emit(answerRated, {
      ratingId,
      answerId,
      ideaId,
      threadId,
      memberId,
      writerId,
      value: input.value,
    });
    // Who says it anew has been heard before: taking back and saying again is no way to ring somebody's bell.
    // A "no" reaches the writer as the case it opened, with the same words: once is enough.
    const { communityId } = write.actor;
    const asCase =
      input.value === 'NO' && (await write.tx.row(toldOfCase, [communityId, answerId, memberId, writerId]));
    if (isFirst && !asCase && (await isOnTeam(write, writerId))) {
      await concern(write, {
        threadId,
        kind: 'ANSWER_RATED',
        who: [{ memberId: writerId, reason: 'RESPONSIBLE' }],
        detailId: answerId,
      });
    }
    return { answerId };
  },
});

/** Takes it back, words and all. Nothing happens when there is nothing to take back. */
export const removeAnswerRating = command({
  name: 'removeAnswerRating',
  action: 'answerRating:give',
  input: answerRefInput,
  limits: ['edit'],
  async run(write, { answerId }) {
    const { communityId, memberId } = write.actor;
    const { said } = found(await answerToRate(write.tx, write.actor, answerId));
    if (said) {
      await write.tx.update(
        AnswerRatingEntity,
        { communityId, id: said.id },
        { value: null, text: null, removedAt: write.now },
      );
      await write.emit(answerRatingRemoved, { ratingId: said.id, answerId, memberId });
    }
    return { answerId };
  },
});
