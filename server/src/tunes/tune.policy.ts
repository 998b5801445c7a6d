import words from '../locales/en/tunes.json' with { type: 'json' };
import { policyOf, type Verdict } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { TUNE_ACTIONS, type TuneAction } from './tune.type.js';

/** As much of it as decides who may do what. */
export interface JudgedTune {
  raisedById: string;
  helperId: string;
  closedAt: Date | null;
  result: string | null;
  agreedAt: Date | null;
}

/** Who may do what: the two who talk, and nobody else whatever their role (practice 2.12). */
export const tunePolicy = policyOf<JudgedTune, TuneAction>(TUNE_ACTIONS, (actor, act, tune): Verdict => {
  const isRaiser = actor.memberId === tune.raisedById;
  if (actor.kind === 'anonymous' || (!isRaiser && actor.memberId !== tune.helperId)) {
    return new Refusal(new NotFound());
  }
  if (act === 'AGREE') {
    const isAsked = isRaiser && tune.closedAt !== null && tune.result !== null && tune.agreedAt === null;
    return isAsked || new Refusal(new NotPossible(words.nothingToAgree));
  }
  return tune.closedAt === null || new Refusal(new NotPossible(words.ended));
});
