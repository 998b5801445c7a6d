import words from '../locales/en/promises.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';

export const PROMISE_ACTS = ['KEEP', 'MOVE', 'DROP', 'HAND_OVER'] as const;
export type PromiseAct = (typeof PROMISE_ACTS)[number];

/** Who may do what to a promise they can see: anybody of the team, by name, as its owner may be away or gone. */
export const promisePolicy = policyOf<{ closedAt: Date | null }, PromiseAct>(
  PROMISE_ACTS,
  (actor, _act, promise) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (!isStaff(actor)) {
      return new Refusal(new NotPossible(words.onlyTeam));
    }
    return promise.closedAt === null || new Refusal(new NotPossible(words.closed));
  },
);
