import type { Verdict } from '@rapport/shared/vocabulary';
import { ideaTopic } from '../ideas/idea.module.js';
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

export interface IdeaReopened {
  reopeningId: string;
  ideaId: string;
  threadId: string;
  fromStageId: string;
  toStageId: string;
}

/** A shipped idea is open again; who did it is who looks at it from now on. */
export const ideaReopened = defineEvent<IdeaReopened>('ideaReopened', ({ ideaId }) => ideaTopic(ideaId));
