/** What people may be asked about in person; each can be closed (practice 3.6). */
export const CONTACT_TOPICS = ['STORY', 'MEETING', 'REPAIR', 'WELCOME'] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

/** How somebody wants to be reached: by mail besides the inbox, in the inbox alone, or not at all. */
export const CONTACT_CHANNELS = ['MAIL', 'INBOX', 'NONE'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What becomes of somebody's words when they leave (practice 4.1). */
export const LEAVING_CHOICES = ['KEEP', 'ANONYMISE', 'REMOVE'] as const;
export type LeavingChoice = (typeof LEAVING_CHOICES)[number];

/** What an entry of a journey is (practice 4.5). */
export const JOURNEY_KINDS = [
  'JOINED',
  'SAID',
  'SUGGESTED',
  'REPORTED',
  'ANSWERED',
  'PROMISED',
  'BUILT',
  'HELPED',
  'PUT_RIGHT',
  'MET',
  'TOLD',
  'CREDITED',
] as const;
export type JourneyKind = (typeof JOURNEY_KINDS)[number];
