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

export const THREAD_KINDS = ['IDEA', 'CONVERSATION'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const SIGN_UP_MODES = ['ANYONE', 'DOMAINS', 'INVITATION'] as const;
export type SignUpMode = (typeof SIGN_UP_MODES)[number];

export const IDEA_SORTS = ['TRENDING', 'NEWEST', 'MOST_SUPPORTED', 'LONGEST_WAITING'] as const;
export type IdeaSort = (typeof IDEA_SORTS)[number];

export const WORD_KINDS = ['ANSWER', 'COMMENT', 'POST'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export const NOTIFICATION_KINDS = ['REPLY', 'MENTION', 'ANSWER', 'COMMENT', 'POSTED_FOR_YOU'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NOTIFICATION_REASONS = [
  'AUTHOR',
  'FOLLOWING',
  'SUPPORTING',
  'COMMENTED',
  'MENTIONED',
  'REPLIED_TO',
] as const;
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number];

export const DRAFT_KINDS = ['IDEA', 'COMMENT', 'CONVERSATION', 'ANSWER'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const TOKEN_SCOPES = ['READ', 'PARTICIPATE', 'STAFF', 'ADMIN'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const MAIL_CHOICES = ['ALWAYS', 'NEVER'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
