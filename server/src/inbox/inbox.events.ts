/** What a member's open pages listen to. */
export const inboxTopic = (memberId: string): string => `inbox:${memberId}`;

/** Something new came. */
export const INBOX_CAME = 'inboxCame';
/** Something was read. */
export const INBOX_READ = 'inboxRead';
