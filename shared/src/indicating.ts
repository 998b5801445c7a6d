/** The leading signals of the relationship, as defined in docs/how-to/indicators.md. */
export const INDICATORS = [
  'FIRST_HUMAN_WORD',
  'LOOP_CLOSED',
  'HONEST_NO',
  'PROMISES_KEPT',
  'DID_IT_HELP',
  'RETURNING_VOICES',
  'STILL_HERE_AFTER_A_NO',
  'REAL_DIALOGUE',
  'BUILT_TOGETHER',
  'NEWCOMER_WELCOME',
  'IRRITANTS',
  'DIFFERENCES',
  'RECOVERY',
  'STORIES_OFFERED',
  'TOLD_A_FRIEND',
  'LEADERS_PRESENT',
] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/** Where a limit would be a target of what people give or decide: none can be set. */
export const UNTARGETED: readonly IndicatorName[] = [
  'RETURNING_VOICES',
  'STILL_HERE_AFTER_A_NO',
  'REAL_DIALOGUE',
  'BUILT_TOGETHER',
  'STORIES_OFFERED',
  'TOLD_A_FRIEND',
];

/** Rules that prompt somebody to act. Each can be switched off by whoever it prompts. */
export const MOMENT_RULES = [
  'WAITING_LONG',
  'IRRITANT_OFTEN',
  'REVIEW_NEAR',
  'NEWCOMER',
  'MINUTES_OWED',
  'IDEA_SHIPPED',
  'BACK_AGAIN',
  'YEARS_WITH_US',
  'CARD_STILL_TRUE',
] as const;
export type MomentRule = (typeof MOMENT_RULES)[number];

/** What somebody says to a moment: it rests for some days, or they have seen to it. */
export const MOMENT_ANSWERS = ['NOT_NOW', 'DONE'] as const;
export type MomentAnswer = (typeof MOMENT_ANSWERS)[number];

/** For how many days a moment may rest after "not now". */
export const MOMENT_REST_DAYS = [7, 30, 90] as const;
export type MomentRestDays = (typeof MOMENT_REST_DAYS)[number];
