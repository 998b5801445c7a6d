import type { DifferenceSideName } from '@rapport/shared/vocabulary';
import words from '../locales/en/differences.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { DIFFERENCE_ACTIONS, type DifferenceAction } from './difference.type.js';

/** A difference as its rules need it. */
export interface JudgedDifference {
  isOpen: boolean;
  /** Who speaks for each side. */
  people: Record<DifferenceSideName, string>;
  bothSpoke: boolean;
  /** Side whose words about what is shared wait for the other's agreement. */
  sharedWaitsFrom: DifferenceSideName | null;
  /** Side whose proposal of an end waits. */
  proposalWaitsFrom: DifferenceSideName | null;
  /** Whether the person of the team has left it. */
  teamVacant: boolean;
  /** Whether the idea was taken back or merged, or its space closed. */
  ideaAtRest: boolean;
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** The side somebody speaks for; nobody of the team speaks for a customer, whatever they have become since. */
export function sideOf(
  { people }: Pick<JudgedDifference, 'people'>,
  memberId: string,
): DifferenceSideName | null {
  if (memberId === people.CUSTOMER) {
    return 'CUSTOMER';
  }
  return memberId === people.TEAM ? 'TEAM' : null;
}

/** Who may do what to a difference of an idea they can see: each side its own part (practice 2.3). */
export const differencePolicy = policyOf<JudgedDifference, DifferenceAction>(
  DIFFERENCE_ACTIONS,
  (actor, act, difference) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (difference.ideaAtRest) {
      return no(words.ideaAtRest);
    }
    if (act === 'NAME_TEAM') {
      return isStaff(actor) && difference.isOpen && difference.teamVacant ? true : no(words.notVacant);
    }
    const side = sideOf(difference, actor.memberId);
    // Whoever is of the team no more does not speak for it.
    if (!side || (side === 'TEAM' && !isStaff(actor))) {
      return no(words.onlySides);
    }
    if (!difference.isOpen) {
      return no(words.closed);
    }
    const { bothSpoke, sharedWaitsFrom, proposalWaitsFrom } = difference;
    const waits = (from: DifferenceSideName | null): boolean => from !== null && from !== side;
    switch (act) {
      case 'AGREE_TO_SHARED':
        return waits(sharedWaitsFrom) || no(words.nothingToAgree);
      case 'AGREE':
        return waits(proposalWaitsFrom) || no(words.nothingToAgree);
      case 'PROPOSE':
      case 'SAY_WHAT_IS_SHARED':
        return bothSpoke || no(words.bothFirst);
      default:
        return true;
    }
  },
);
