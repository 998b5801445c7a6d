import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

/** The day to look at a decline again has come; the actor is who was asked first. */
export interface ReviewBegan {
  reviewId: string;
  ideaId: string;
  threadId: string;
  /** YYYY-MM-DD: after a downtime the day is past. */
  dueOn: string;
}

export const reviewBegan = defineEvent<ReviewBegan>('reviewBegan', ({ ideaId }) => ideaTopic(ideaId));
