import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

export interface LateNoteEvent {
  lateNoteId: string;
  ideaId: string;
  threadId: string;
}

export const lateNoteWritten = defineEvent<LateNoteEvent>('lateNoteWritten', ({ ideaId }) =>
  ideaTopic(ideaId),
);
