import words from '../locales/en/outcomes.json' with { type: 'json' };
import { isAdmin } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { threadPolicy } from '../threads/thread.module.js';
import { OUTCOME_ACTIONS, type OutcomeAction } from './outcome.type.js';

interface Judged {
  author: { id: string };
  withdrawnAt: Date | null;
  archivedAt: Date | null;
}

/** Who may do what to an outcome they can see. Words of an archived space can still be put right. */
export const outcomePolicy = policyOf<Judged, OutcomeAction>(OUTCOME_ACTIONS, (actor, act, outcome) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (act !== 'EDIT') {
    return threadPolicy.judge(actor, act, outcome);
  }
  const isAuthor = actor.memberId === outcome.author.id && actor.role !== 'CUSTOMER';
  return isAuthor || isAdmin(actor) || new Refusal(new NotPossible(words.onlyAuthorOrAdmin));
});
