/** What a newcomer may say of how they came here (indicator R15). */
export const ANSWERS_TO_HOW = ['SOMEBODY_TOLD_ME', 'ANOTHER_WAY'] as const;
export type HowFound = (typeof ANSWERS_TO_HOW)[number];
