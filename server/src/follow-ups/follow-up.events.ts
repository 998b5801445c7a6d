import type { Verdict } from '@rapport/shared/vocabulary';
import { defineEvent } from '../platform/events.js';

export interface FollowUpAnswered {
  followUpId: string;
  outcomeId: string;
  /** The idea they asked for or supported, and its thread. */
  ideaId: string;
  threadId: string;
  /** Who says it. */
  memberId: string;
  verdict: Verdict;
}

/** Somebody said whether what was shipped helped. */
export const followUpAnswered = defineEvent<FollowUpAnswered>('followUpAnswered');
