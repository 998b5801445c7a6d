import { defineEvent } from '../platform/events.js';

/**
 * Somebody has left without a trace: texts that named them do not any more, in these threads, and what is made from
 * texts is made again in the same transaction. `gone` are the words of their name, folded by whoever needs it; the event
 * itself does not keep them.
 */
export const memberForgotten = defineEvent<{ memberId: string; threadIds: string[] }>('memberForgotten');
