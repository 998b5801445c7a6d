import type { DifferenceSideName } from '@rapport/shared/vocabulary';

/** Whose turn it is, and since when. */
export interface Turn {
  owingSide: DifferenceSideName;
  owingSince: Date;
}

/** The side a side speaks with. */
export function otherSide(side: DifferenceSideName): DifferenceSideName {
  return side === 'CUSTOMER' ? 'TEAM' : 'CUSTOMER';
}

/**
 * Whose turn it is after one side has acted. Only an act of the owing side passes it, so that editing one's own words
 * does not make the other's silence look younger; and as long as a position is missing, only that passes it.
 *
 * @param bothSpoke whether both positions are there after the act.
 */
export function turnAfter(turn: Turn, side: DifferenceSideName, bothSpoke: boolean, now: Date): Turn {
  return turn.owingSide === side && bothSpoke ? { owingSide: otherSide(side), owingSince: now } : turn;
}
