import words from '../locales/en/answer-ratings.json' with { type: 'json' };
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';

/** What the rule asks about an answer and who would rate it. */
export interface JudgedAnswer {
  /** Who wrote the answer. */
  writerId: string;
  /** Whether the caller wrote the idea, alone or with others, or follows it. */
  asksOrFollows: boolean;
  withdrawn: boolean;
  spaceArchived: boolean;
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may say whether an answer helped them understand: who asked and who follows, never of their own words. */
export const answerRatingPolicy = policyOf<JudgedAnswer, 'RATE'>(['RATE'], (actor, _act, answer) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (actor.memberId === answer.writerId) {
    return no(words.own);
  }
  if (answer.withdrawn) {
    return no(words.withdrawn);
  }
  if (answer.spaceArchived) {
    return no(words.spaceArchived);
  }
  return answer.asksOrFollows || no(words.onlyFollowers);
});
