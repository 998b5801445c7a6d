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
  'MEETING',
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
