/** The closed lists of the glossary. The same words stand in the database, the schema and the screen. */
export const ROLES = ['CUSTOMER', 'STAFF', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const SPACE_VISIBILITIES = ['PUBLIC', 'MEMBERS', 'STAFF'] as const;
export type SpaceVisibility = (typeof SPACE_VISIBILITIES)[number];

/** In the order an idea usually travels; MERGED is reached by merging only. */
export const STAGE_CATEGORIES = [
  'OPEN',
  'CONSIDERING',
  'PLANNED',
  'BUILDING',
  'SHIPPED',
  'DECLINED',
  'MERGED',
] as const;
export type StageCategory = (typeof STAGE_CATEGORIES)[number];

export const IMPORTANCES = ['NICE', 'MATTERS', 'BLOCKS_ME'] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const THREAD_KINDS = [
  'IDEA',
  'CONVERSATION',
  'IRRITANT',
  'SUGGESTION',
  'OUTCOME',
  'INCIDENT',
] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const SIGN_UP_MODES = ['ANYONE', 'DOMAINS', 'INVITATION'] as const;
export type SignUpMode = (typeof SIGN_UP_MODES)[number];

export const IDEA_SORTS = ['TRENDING', 'NEWEST', 'MOST_SUPPORTED', 'LONGEST_WAITING'] as const;
export type IdeaSort = (typeof IDEA_SORTS)[number];

export const WORD_KINDS = ['ANSWER', 'COMMENT', 'POST'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

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

export const DRAFT_KINDS = [
  'IDEA',
  'COMMENT',
  'CONVERSATION',
  'ANSWER',
  'IRRITANT',
  'REPORT',
  'SUGGESTION',
  'READ_BACK',
  'DIFFERENCE',
  'LATE_NOTE',
  'PROMISE',
  'OUTCOME',
  'FOLLOW_UP',
  'RECOVERY',
  'INCIDENT',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const TOKEN_SCOPES = ['READ', 'PARTICIPATE', 'STAFF', 'ADMIN'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const MAIL_CHOICES = ['ALWAYS', 'NEVER'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** How often mail about what happened comes. */
export const MAIL_PACES = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** How one idea belongs with another. */
export const IDEA_LINK_KINDS = ['RELATES_TO', 'DEPENDS_ON', 'GREW_OUT_OF'] as const;
export type IdeaLinkKind = (typeof IDEA_LINK_KINDS)[number];

/** How somebody came to be a co-author. */
export const CO_AUTHOR_WAYS = ['INVITATION', 'SUGGESTION', 'MERGE'] as const;
export type CoAuthorWay = (typeof CO_AUTHOR_WAYS)[number];

/** Where co-authorship stands; only STANDING ones may do what an author may. */
export const CO_AUTHOR_STATES = ['INVITED', 'STANDING', 'REFUSED', 'LEFT', 'TAKEN_BACK'] as const;
export type CoAuthorState = (typeof CO_AUTHOR_STATES)[number];

/** What an answer says about the read-back before it. */
export const READ_BACK_OUTCOMES = ['CONFIRMED', 'CORRECTED', 'SILENT', 'UNREACHABLE', 'OWN'] as const;
export type ReadBackOutcome = (typeof READ_BACK_OUTCOMES)[number];

export const DIFFERENCE_SIDES = ['CUSTOMER', 'TEAM'] as const;
export type DifferenceSideName = (typeof DIFFERENCE_SIDES)[number];

/** Where the day to look at a decline again stands: before it, from it on, and past what the space promises. */
export const REVIEW_STATES = ['SCHEDULED', 'DUE', 'OVERDUE'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** How a difference may end; agreeing to disagree is as honourable an end as any (practice 2.4). */
export const DIFFERENCE_OUTCOMES = ['RESOLVED', 'AGREED_TO_DISAGREE', 'REVISIT_ON'] as const;
export type DifferenceOutcome = (typeof DIFFERENCE_OUTCOMES)[number];

/** What somebody is credited for. */
export const CREDIT_KINDS = ['SUGGESTION', 'CO_AUTHOR', 'MERGE', 'COMMENT', 'IRRITANT', 'BUILT'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** What the person a credit names says to its being shown; only GIVEN ones are. */
export const CREDIT_CONSENTS = ['ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN'] as const;
export type CreditConsent = (typeof CREDIT_CONSENTS)[number];

export const IRRITANT_STATES = ['OPEN', 'FIXED'] as const;
export type IrritantState = (typeof IRRITANT_STATES)[number];

export const IRRITANT_SORTS = ['NEWEST', 'OLDEST', 'MOST_REPORTED'] as const;
export type IrritantSort = (typeof IRRITANT_SORTS)[number];

/** Where a suggested edit stands. */
export const SUGGESTION_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What a webhook can hear of; `idea.posted` and the like on the wire. */
export const WEBHOOK_KINDS = [
  'IDEA_POSTED',
  'IDEA_EDITED',
  'IDEA_MOVED',
  'IDEA_ANSWERED',
  'IDEA_WITHDRAWN',
  'IDEA_RESTORED',
  'IDEA_REOPENED',
  'IDEA_MERGED',
  'IDEA_UNMERGED',
  'IDEA_SUPPORTED',
  'COMMENT_POSTED',
  'COMMENT_EDITED',
  'COMMENT_WITHDRAWN',
  'COMMENT_RESTORED',
  'IRRITANT_REPORTED',
  'IRRITANT_FIXED',
  'IRRITANT_WITHDRAWN',
  'SUGGESTION_POSTED',
  'SUGGESTION_DECIDED',
  'REVIEW_DUE',
  'PROMISE_MADE',
  'PROMISE_MOVED',
  'PROMISE_KEPT',
  'PROMISE_DROPPED',
  'OUTCOME_PUBLISHED',
  'OUTCOME_EDITED',
  'INCIDENT_PUBLISHED',
  'INCIDENT_REPORTED',
] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** What a delivery can be about: something a webhook listens for, or a try. */
export const DELIVERY_KINDS = [...WEBHOOK_KINDS, 'PING'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** How a webhook is written: for programs, or as a message for a Slack channel. */
export const WEBHOOK_FORMATS = ['JSON', 'SLACK'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** Why a webhook is off. */
export const WEBHOOK_OFF_REASONS = ['ADMIN', 'FAILING', 'GONE', 'IMPORTED'] as const;
export type WebhookOffReason = (typeof WEBHOOK_OFF_REASONS)[number];

export const DELIVERY_STATES = ['WAITING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What went wrong with the last try of a delivery, or ended it. */
export const DELIVERY_TROUBLES = [
  'ADDRESS_MALFORMED',
  'ADDRESS_NOT_PUBLIC',
  'NAME_UNKNOWN',
  'PORT_NOT_ALLOWED',
  'NOT_HTTPS',
  'TOO_LARGE',
  'TOO_SLOW',
  'UNREACHABLE',
  'REFUSED',
  'NOT_VISIBLE',
  'SWITCHED_OFF',
] as const;
export type DeliveryTrouble = (typeof DELIVERY_TROUBLES)[number];

/** How mail stands that did not simply go out. */
export const MAIL_TROUBLE_STATES = ['WAITING', 'FAILED', 'BOUNCED'] as const;
export type MailTroubleState = (typeof MAIL_TROUBLE_STATES)[number];

/** Why mail did not go out, or came back. */
export const MAIL_TROUBLE_REASONS = [
  'NO_SUCH_ADDRESS',
  'MAILBOX_OFF',
  'MAILBOX_FULL',
  'NOT_WANTED',
  'BUSY',
  'SERVER_AWAY',
  'EXPIRED',
  'UNREADABLE',
  'REFUSED',
] as const;
export type MailTroubleReason = (typeof MAIL_TROUBLE_REASONS)[number];

/** How a promise stands. LATE is open and past its first day; the others are as they ended. */
export const PROMISE_STATES = ['OPEN', 'LATE', 'KEPT', 'KEPT_LATE', 'DROPPED'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Whose public words a promise was made in. */
export const PROMISE_SOURCES = [
  'ANSWER',
  'COMMENT',
  'IDEA',
  'CONVERSATION',
  'LATE_NOTE',
  'OUTCOME',
  'INCIDENT',
] as const;
export type PromiseSource = (typeof PROMISE_SOURCES)[number];

/** What can be handed over to another person. */
export const HAND_OVER_KINDS = ['IDEA', 'PROMISE', 'RECOVERY'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** What an outcome tells: something shipped, or a small win on the way (practice 1.9). */
export const OUTCOME_KINDS = ['RELEASE', 'SMALL_WIN'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What who asked or supported says of an outcome. */
export const VERDICTS = ['SOLVED', 'PARTLY', 'NOT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who may read the words beside a verdict. */
export const WORDS_SHOWN = ['NAMED', 'UNNAMED', 'TEAM'] as const;
export type WordsShown = (typeof WORDS_SHOWN)[number];

/** Whether an answer helped somebody understand. */
export const RATING_VALUES = ['YES', 'PARTLY', 'NO'] as const;
export type RatingValue = (typeof RATING_VALUES)[number];

/** What opened a recovery. */
export const RECOVERY_CAUSES = ['FOLLOW_UP', 'ANSWER_RATING', 'PROMISE', 'INCIDENT'] as const;
export type RecoveryCause = (typeof RECOVERY_CAUSES)[number];

/** What one word in a recovery is; the team's first is an apology. MEMBER is the member's own. */
export const RECOVERY_WORD_KINDS = ['APOLOGY', 'CONTACT', 'LEARNED', 'FIX', 'MEMBER'] as const;
export type RecoveryWordKind = (typeof RECOVERY_WORD_KINDS)[number];

/** The parts of an incident note, in the only order there is (practice 0.29). */
export const INCIDENT_BLOCKS = ['APOLOGY', 'WHAT_HAPPENED', 'WHAT_WE_DO', 'REPORT_BACK'] as const;
export type IncidentBlock = (typeof INCIDENT_BLOCKS)[number];

/** Where the report of an incident stands: its day is ahead, it has passed, or it was given. */
export const INCIDENT_STATES = ['AWAITED', 'OVERDUE', 'REPORTED'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Where a recovery stands: nobody has written, somebody has, put right, or left without a reply. */
export const RECOVERY_STATES = ['WAITING', 'CONTACTED', 'PUT_RIGHT', 'NO_REPLY'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];
