import type { RatingValue } from '@rapport/shared/vocabulary';
import { defineEvent } from '../platform/events.js';

export interface AnswerRated {
  ratingId: string;
  answerId: string;
  ideaId: string;
  /** Of the idea. */
  threadId: string;
  /** Who says it. */
  memberId: string;
  /** Who wrote the answer. */
  writerId: string;
  value: RatingValue;
}

/** Somebody said whether an answer helped them understand. No page shows it to others, so nobody watches. */
export const answerRated = defineEvent<AnswerRated>('answerRated');

/** They took that back. */
export const answerRatingRemoved =
  defineEvent<Pick<AnswerRated, 'ratingId' | 'answerId' | 'memberId'>>('answerRatingRemoved');
