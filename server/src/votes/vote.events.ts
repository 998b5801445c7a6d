import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

interface OfVote {
  ideaId: string;
}

export const supportGiven = defineEvent<OfVote>('supportGiven', ({ ideaId }) => ideaTopic(ideaId));
/** Somebody said that their support holds for the words that stand now. */
export const supportKept = defineEvent<OfVote>('supportKept', ({ ideaId }) => ideaTopic(ideaId));
export const supportWithdrawn = defineEvent<OfVote>('supportWithdrawn', ({ ideaId }) => ideaTopic(ideaId));
