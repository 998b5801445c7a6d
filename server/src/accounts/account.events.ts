import { defineEvent } from '../platform/events.js';

/** Somebody new has become a member, or has claimed what was posted for them. */
export const memberJoined = defineEvent<{ memberId: string; claimed: boolean }>('memberJoined');
