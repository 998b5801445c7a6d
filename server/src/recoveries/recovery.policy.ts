import words from '../locales/en/recoveries.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf, type Verdict } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { RECOVERY_ACTIONS, type Recovery, type RecoveryAction } from './recovery.type.js';

/** As much of a recovery as decides who may do what. */
export type JudgedRecovery = Pick<Recovery, 'memberId' | 'closedAt' | 'putRightAt'> & {
  /** What stands in the way of closing it without a reply; null when nothing does. */
  unclosable: string | null;
};

const no = (message: string): Refusal => new Refusal(new NotPossible(message));

/** Who may do what in a recovery they can see. Its member speaks for themselves, whatever their role. */
export const recoveryPolicy = policyOf<JudgedRecovery, RecoveryAction>(
  RECOVERY_ACTIONS,
  (actor, act, recovery): Verdict => {
    const isMember = actor.memberId === recovery.memberId;
    if (actor.kind === 'anonymous' || (!isMember && !isStaff(actor))) {
      return new Refusal(new NotFound());
    }
    const membersOwn = act === 'ANSWER' || act === 'SAY_PUT_RIGHT' || act === 'REOPEN';
    if (membersOwn !== isMember) {
      return no(isMember ? words.onlyTheTeam : words.onlyTheMember);
    }
    if (act === 'REOPEN') {
      return recovery.closedAt !== null || recovery.putRightAt !== null || no(words.stillOpen);
    }
    if (recovery.closedAt) {
      return no(words.closed);
    }
    if (act === 'SAY_PUT_RIGHT') {
      return recovery.putRightAt === null || no(words.alreadySaid);
    }
    if (act === 'CLOSE_WITHOUT_REPLY') {
      return recovery.unclosable === null || no(recovery.unclosable);
    }
    return true;
  },
);
