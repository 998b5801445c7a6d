import words from '../locales/en/irritants.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { ROOT_CAUSE_ACTIONS, type RootCause, type RootCauseAction } from './root-cause.type.js';

type JudgedCause = Pick<RootCause, 'fixedAt'> & { space: { archivedAt: Date | null } };

/** Who may do what to a root cause they can see. */
export const rootCausePolicy = policyOf<JudgedCause, RootCauseAction>(
  ROOT_CAUSE_ACTIONS,
  (actor, act, { fixedAt, space }) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (act !== 'LINK_IDEA' && !isStaff(actor)) {
      return new Refusal(new NotPossible(words.onlyStaff));
    }
    if (space.archivedAt) {
      return new Refusal(new NotPossible(words.spaceArchived));
    }
    return (
      act === 'EDIT' ||
      act === 'LINK_IDEA' ||
      fixedAt === null ||
      new Refusal(new NotPossible(words.causeFixed))
    );
  },
);
