import { defineEvent } from '../platform/events.js';

/** What a member's open pages listen to. */
export const inboxTopic = (memberId: string): string => `inbox:${memberId}`;

/** Something new came. */
export const INBOX_CAME = 'inboxCame';
/** Something was read. */
export const INBOX_READ = 'inboxRead';

export const inboxRead = defineEvent<{ memberId: string }>(INBOX_READ, ({ memberId }) =>
  inboxTopic(memberId),
);
