import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

interface OfCoAuthors {
  ideaId: string;
  threadId: string;
}

/** Somebody was invited, answered, joined or left; who it was is read by those who may know. */
export const coAuthorsChanged = defineEvent<OfCoAuthors>('coAuthorsChanged', ({ ideaId }) =>
  ideaTopic(ideaId),
);
