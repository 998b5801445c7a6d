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
  'STORY',
  'MEETING',
] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const SIGN_UP_MODES = ['ANYONE', 'DOMAINS', 'INVITATION'] as const;
export type SignUpMode = (typeof SIGN_UP_MODES)[number];

export const IDEA_SORTS = ['TRENDING', 'NEWEST', 'MOST_SUPPORTED', 'LONGEST_WAITING'] as const;
export type IdeaSort = (typeof IDEA_SORTS)[number];

export const WORD_KINDS = ['ANSWER', 'COMMENT', 'POST'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

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
  'STORY',
  'STORY_SIDE',
  'MEETING',
  'MINUTES',
  'TUNE',
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
export const CREDIT_KINDS = [
  'SUGGESTION',
  'CO_AUTHOR',
  'MERGE',
  'COMMENT',
  'IRRITANT',
  'BUILT',
  'MEETING',
] as const;
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
  'MEETING_ANNOUNCED',
  'MEETING_MINUTES',
  'STORY_PUBLISHED',
  'STORY_WITHDRAWN',
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

export * from './keeping.js';
export * from './telling.js';
export * from './meeting.js';
export * from './indicating.js';
export * from './notices.js';
