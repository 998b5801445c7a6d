import type { StageCategory } from '@rapport/shared/vocabulary';
import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

export interface IdeaAnswered {
  answerId: string;
  ideaId: string;
  threadId: string;
  fromCategory: StageCategory;
  toCategory: StageCategory;
  /** Whether something else tells those who follow the idea; inboxes leave the answer out then. */
  quiet?: boolean;
}

export const ideaAnswered = defineEvent<IdeaAnswered>('ideaAnswered', ({ ideaId }) => ideaTopic(ideaId));
