import { missingParts, type IdeaAnswered } from '../answers/answer.module.js';
import { communityDay } from '../communities/community.module.js';
import type { Write } from '../platform/command.js';
import { InvalidInput, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { ReviewEntity } from './review.entity.js';

interface Given {
  serves: string | null;
  reason: string | null;
  constraint: string | null;
  wouldChange: string | null;
  reviewOn: string | null;
  noReviewReason: string | null;
}

const partsOfAnswer = statement<Given>(
  'reviews.parts_of_answer',
  `select serves, reason, constraint_text as "constraint", would_change as "wouldChange", review_on as "reviewOn",
     no_review_reason as "noReviewReason"
   from answer where community_id = $1 and id = $2`,
);

const openOfIdea = statement<{ id: string; dueOn: string }>(
  'reviews.open_of_idea',
  `select id, due_on as "dueOn" from review where community_id = $1 and idea_id = $2 and closed_at is null
   for no key update`,
);

/**
 * Keeps the dates of an idea in step with its answers: one that decides anew closes the open review, a decline with a
 * date opens the next. Words that are only added to a decline leave the date as it is.
 *
 * @throws Refusal when a review is due and the answer does not say where it goes: words alone keep nobody's date.
 */
export async function followAnswer(
  write: Write,
  { answerId, ideaId, fromCategory, toCategory }: IdeaAnswered,
): Promise<void> {
  if (fromCategory !== 'DECLINED' && toCategory !== 'DECLINED') {
    return;
  }
  const { communityId, memberId } = write.actor;
  const open = await write.tx.row(openOfIdea, [communityId, ideaId]);
  const given = await write.tx.row(partsOfAnswer, [communityId, answerId]);
  const staysDeclined = fromCategory === 'DECLINED' && toCategory === 'DECLINED';
  if (!given || (staysDeclined && !given.reviewOn && !given.noReviewReason)) {
    if (open) {
      await refuseWordsAlone(write, open.dueOn, given);
    }
    return;
  }
  if (open) {
    const closed = { closedAt: write.now, closedByAnswerId: answerId };
    await write.tx.update(ReviewEntity, { communityId, id: open.id }, closed);
  }
  if (toCategory === 'DECLINED' && given.reviewOn) {
    await write.tx.insert(ReviewEntity, {
      communityId,
      id: write.ids.next(),
      ideaId,
      answerId,
      dueOn: given.reviewOn,
      deciderId: memberId,
      firedAt: null,
      step: 0,
      stepAt: null,
      closedAt: null,
      closedByAnswerId: null,
    });
  }
}

async function refuseWordsAlone(write: Write, dueOn: string, given: Given | null): Promise<void> {
  const today = await communityDay(write);
  if (dueOn <= today) {
    const nothing = {
      serves: null,
      reason: null,
      constraint: null,
      wouldChange: null,
      reviewOn: null,
      noReviewReason: null,
    };
    // As a first decline is judged (practice 2.4): to stay declined is a decision too.
    const anew = { from: 'CONSIDERING', to: 'DECLINED' } as const;
    refuse(new InvalidInput(missingParts(anew, given ?? nothing, today)));
  }
}
