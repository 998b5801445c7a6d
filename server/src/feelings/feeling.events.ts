import { defineEvent } from '../platform/events.js';

export interface FeelingEvent {
  feelingId: string;
  /** Whose it is. */
  memberId: string;
  /** Who alone reads it. */
  readerId: string;
}

/** Somebody told how something felt. The event has none of their words, and no page of others watches. */
export const feelingTold = defineEvent<FeelingEvent>('feelingTold');

/** They took it back: nothing that was told of it may stay. */
export const feelingTakenBack = defineEvent<FeelingEvent>('feelingTakenBack');
