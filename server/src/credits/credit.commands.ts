import { answerCreditInput, giveCreditInput } from '@rapport/shared/inputs/credit';
import { ideaInside } from '../ideas/idea.module.js';
import { command } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { kindOfCredit } from './credit.giving.js';
import { creditGivingPolicy, creditPolicy } from './credit.policy.js';
import { creditInside } from './credit.queries.js';
import { answered } from './credit.rules.js';
import { recordCredit, setConsent } from './credit.writes.js';

export const giveCredit = command({
  name: 'giveCredit',
  action: 'idea:change',
  input: giveCreditInput,
  limits: ['edit'],
  async run(write, input) {
    const idea = creditGivingPolicy.authorize(
      write.actor,
      'CREDIT',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'locked')),
    );
    const kind = await kindOfCredit(write, idea, input);
    const creditId = await recordCredit(write, {
      ideaId: idea.id,
      threadId: idea.threadId,
      memberId: input.memberId,
      kind,
      what: input.what,
      commentId: input.commentId,
      consent: 'ASKED',
    });
    return { ideaId: idea.id, creditId };
  },
});

/** Yes and no can be said at any time, as often as one likes, also about an idea that is out of sight by now. */
export const answerCredit = command({
  name: 'answerCredit',
  action: 'credit:own',
  input: answerCreditInput,
  limits: ['edit'],
  async run(write, { creditId, consent }) {
    const credit = creditPolicy.authorize(
      write.actor,
      'ANSWER',
      found(await creditInside(write.tx, write.actor.communityId, creditId)),
    );
    const now = answered(credit.consent, consent);
    if (now !== credit.consent) {
      await setConsent(write, credit, now);
    }
    return { creditId };
  },
});
