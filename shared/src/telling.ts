/** Whose account a story is: a member's own, or how the company did it, told by somebody of the team. */
export const STORY_KINDS = ['MEMBER', 'COMPANY'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** Where a story stands: being written, with the person who reads it, back with its teller, to be read, or taken back. */
export const STORY_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** What somebody agrees to, each on its own: this site, pictures for other sites, feeds, and downloads. */
export const CONSENT_USES = ['SITE', 'CARD', 'FEED', 'EXPORT'] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];

/** How somebody is named where a story is shown (practice 3.7). */
export const NAME_FORMS = ['NAME', 'FIRST_NAME', 'ANONYMOUS'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

/** Words a teller chooses for how the other side was. Read as text and never counted (practice 3.10). */
export const QUALITIES = [
  'LISTENED',
  'HONEST',
  'PATIENT',
  'KIND',
  'CURIOUS',
  'CLEAR',
  'FAIR',
  'THOROUGH',
  'BRAVE',
  'KEPT_THEIR_WORD',
  'OWNED_MISTAKES',
  'STAYED_IN_TOUCH',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** What became of the one question whether somebody wants to tell a story. */
export const STORY_INVITATION_STATES = ['ASKED', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK'] as const;
export type StoryInvitationState = (typeof STORY_INVITATION_STATES)[number];
