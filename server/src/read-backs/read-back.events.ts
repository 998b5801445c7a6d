import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

export interface ReadBackEvent {
  readBackId: string;
  ideaId: string;
  threadId: string;
}

const topic = ({ ideaId }: ReadBackEvent): string => ideaTopic(ideaId);

export const readBackAsked = defineEvent<ReadBackEvent>('readBackAsked', topic);
export const readBackAnswered = defineEvent<ReadBackEvent>('readBackAnswered', topic);
