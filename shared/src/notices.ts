/** What reaches an inbox: each kind belongs to one topic, which is what a member chooses by. */
export const NOTIFICATION_KINDS = [
  'REPLY',
  'MENTION',
  'ANSWER',
  'COMMENT',
  'POSTED_FOR_YOU',
  'SUGGESTION',
  'SUGGESTION_DECIDED',
  'IDEA_REVISED',
  'CO_AUTHOR_INVITATION',
  'CO_AUTHOR_ANSWER',
  'CREDIT',
  'READ_BACK',
  'READ_BACK_ANSWER',
  'DIFFERENCE',
  'DIFFERENCE_STALLED',
  'DIFFERENCE_CLOSED',
  'IDEA_MERGED',
  'MERGE_OBJECTION',
  'MERGE_UNDONE',
  'IRRITANT_GATHERED',
  'IRRITANT_FIXED',
  'IRRITANT_REOPENED',
  'CALL_FOR_IDEAS',
  'REVIEW_DUE',
  'REVIEW_BEGUN',
  'LATE',
  'LATE_NOTE',
  'PROMISE_MADE',
  'PROMISE_MOVED',
  'PROMISE_KEPT',
  'PROMISE_DROPPED',
  'PROMISE_DUE',
  'HANDED_OVER',
  'OUTCOME',
  'FOLLOW_UP',
  'FOLLOW_UP_ANSWER',
  'IDEA_REOPENED',
  'ANSWER_RATED',
  'RECOVERY_OPENED',
  'RECOVERY_WORD',
  'RECOVERY_DUE',
  'RECOVERY_CLOSED',
  'INCIDENT',
  'INCIDENT_DUE',
  'INCIDENT_REPORT',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What a member chooses by: mail for a topic, or nothing of it at all. */
export const NOTICE_TOPICS = ['REPLIES', 'MENTIONS', 'ANSWERS', 'COMMENTS', 'TOGETHER', 'DUTIES'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** Topics that can be kept out of the inbox too. What somebody answers for on the team is asked of them in person. */
export const MUTABLE_TOPICS = ['REPLIES', 'MENTIONS', 'ANSWERS', 'COMMENTS', 'TOGETHER'] as const;

/** The topic of each kind of notice. */
export const TOPIC_OF: Record<NotificationKind, NoticeTopic> = {
  REPLY: 'REPLIES',
  MENTION: 'MENTIONS',
  ANSWER: 'ANSWERS',
  COMMENT: 'COMMENTS',
  POSTED_FOR_YOU: 'TOGETHER',
  SUGGESTION: 'TOGETHER',
  SUGGESTION_DECIDED: 'TOGETHER',
  IDEA_REVISED: 'TOGETHER',
  CO_AUTHOR_INVITATION: 'TOGETHER',
  CO_AUTHOR_ANSWER: 'TOGETHER',
  CREDIT: 'TOGETHER',
  READ_BACK: 'TOGETHER',
  READ_BACK_ANSWER: 'TOGETHER',
  DIFFERENCE: 'TOGETHER',
  DIFFERENCE_STALLED: 'TOGETHER',
  DIFFERENCE_CLOSED: 'TOGETHER',
  IDEA_MERGED: 'TOGETHER',
  MERGE_OBJECTION: 'TOGETHER',
  MERGE_UNDONE: 'TOGETHER',
  IRRITANT_GATHERED: 'TOGETHER',
  // The team's word that something was done, like an answer.
  IRRITANT_FIXED: 'ANSWERS',
  IRRITANT_REOPENED: 'ANSWERS',
  CALL_FOR_IDEAS: 'TOGETHER',
  REVIEW_DUE: 'DUTIES',
  REVIEW_BEGUN: 'ANSWERS',
  LATE: 'DUTIES',
  LATE_NOTE: 'ANSWERS',
  PROMISE_MADE: 'ANSWERS',
  PROMISE_MOVED: 'ANSWERS',
  PROMISE_KEPT: 'ANSWERS',
  PROMISE_DROPPED: 'ANSWERS',
  PROMISE_DUE: 'DUTIES',
  HANDED_OVER: 'ANSWERS',
  OUTCOME: 'ANSWERS',
  FOLLOW_UP: 'ANSWERS',
  FOLLOW_UP_ANSWER: 'DUTIES',
  IDEA_REOPENED: 'ANSWERS',
  ANSWER_RATED: 'DUTIES',
  RECOVERY_OPENED: 'DUTIES',
  RECOVERY_WORD: 'REPLIES',
  RECOVERY_DUE: 'DUTIES',
  RECOVERY_CLOSED: 'REPLIES',
  INCIDENT: 'ANSWERS',
  INCIDENT_DUE: 'DUTIES',
  INCIDENT_REPORT: 'ANSWERS',
};

/** What was decided about something: all that reaches those who want only decisions by mail. */
export const DECISION_KINDS: ReadonlySet<NotificationKind> = new Set([
  'ANSWER',
  'IDEA_MERGED',
  'MERGE_UNDONE',
  'IRRITANT_FIXED',
  'IRRITANT_REOPENED',
  'REVIEW_BEGUN',
  'DIFFERENCE_CLOSED',
  'PROMISE_MADE',
  'PROMISE_MOVED',
  'PROMISE_KEPT',
  'PROMISE_DROPPED',
  'OUTCOME',
  'IDEA_REOPENED',
  'INCIDENT',
  'INCIDENT_REPORT',
]);

/** Asked of one person who has days to answer, so that it waits for no digest. */
export const PRESSING_KINDS: ReadonlySet<NotificationKind> = new Set([
  'POSTED_FOR_YOU',
  'CO_AUTHOR_INVITATION',
  'READ_BACK',
  // The team has one working day, and the person for whom something went wrong does not wait for a digest.
  'RECOVERY_OPENED',
  'RECOVERY_WORD',
  'RECOVERY_DUE',
]);

/** Reasons that stand for something asked of one person, which no mute keeps out. */
export const ASKING_REASONS = ['ASKED', 'RESPONSIBLE'] as const;

export const NOTIFICATION_REASONS = [
  'AUTHOR',
  'FOLLOWING',
  'NEARBY',
  'SUPPORTING',
  'COMMENTED',
  'MENTIONED',
  'REPLIED_TO',
  'CO_AUTHOR',
  'SUGGESTED',
  'REPORTED',
  'ASKED',
  'RESPONSIBLE',
] as const;
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number];
