import words from '../locales/en/credits.json' with { type: 'json' };
import type { IdeaInSpace } from '../ideas/idea.module.js';
import { isStaff, type Actor } from '../platform/actor.js';
import { policyOf, type Policy } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { CREDIT_ACTIONS, type CreditAction } from './credit.type.js';

/** A credit is answered by the person it names, and by nobody for them. */
export const creditPolicy = policyOf<{ memberId: string }, CreditAction>(
  CREDIT_ACTIONS,
  (actor, _act, credit) => actor.memberId === credit.memberId || new Refusal(new NotFound()),
);

type Credited = Pick<IdeaInSpace, 'authorId' | 'isCoAuthor' | 'withdrawnAt'>;

const mayCredit: Policy<Credited, 'CREDIT'> = (actor, _act, idea) => {
  const writes = actor.memberId === idea.authorId || idea.isCoAuthor;
  if (!writes && !isStaff(actor)) {
    return new Refusal(new NotPossible(words.onlyWriters));
  }
  return idea.withdrawnAt ? new Refusal(new NotPossible(words.withdrawn)) : true;
};

/** Who may say what others did for an idea. Shipped and merged ideas are no exception: credit often comes late. */
export const creditGivingPolicy = policyOf<Credited, 'CREDIT'>(['CREDIT'], mayCredit);

/** Whether the caller may credit people for an idea. */
export function canCredit(actor: Actor, idea: Credited): boolean {
  return creditGivingPolicy.can(actor, idea).length > 0;
}
