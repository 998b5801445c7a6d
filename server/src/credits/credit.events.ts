import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

interface OfCredit {
  ideaId: string;
  creditId: string;
}

const topic = ({ ideaId }: OfCredit): string => ideaTopic(ideaId);

/** Somebody was credited. Whether anybody sees it is for its person to say. */
export const creditGiven = defineEvent<OfCredit>('creditGiven', topic);

/** Its person let it be shown, or no longer. What is kept for visitors is dropped with it, as with every event. */
export const creditAnswered = defineEvent<OfCredit>('creditAnswered', topic);
