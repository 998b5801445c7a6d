/** What people meet for. LOGGED is one that took place elsewhere, written down afterwards (practice 3.11). */
export const MEETING_KINDS = ['LISTENING', 'INTERVIEW', 'PROTOTYPE_TEST', 'BETA', 'OPEN', 'LOGGED'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Where a meeting stands: ahead, over with its minutes owed, written down, or called off. */
export const MEETING_STATES = ['ANNOUNCED', 'OVER', 'CLOSED', 'CALLED_OFF'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Whether somebody has a seat at a meeting, waits for one, or gave it up. */
export const SEAT_STATES = ['SEATED', 'WAITING', 'GIVEN_UP'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** What a line of minutes is (practice 0.23). */
export const MINUTE_KINDS = ['HEARD', 'WILL_DO', 'WILL_NOT_DO'] as const;
export type MinuteKind = (typeof MINUTE_KINDS)[number];

/** What of published minutes was put right: a line, what was learned, the account, or an answer. */
export const MINUTE_PARTS = ['LINE', 'LEARNED', 'ACCOUNT', 'ANSWER'] as const;
export type MinutePart = (typeof MINUTE_PARTS)[number];
