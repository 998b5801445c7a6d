/** After what somebody may say how it felt: a reply of the team, an official answer, something that was shipped. */
export const FEELING_KINDS = ['REPLY', 'ANSWER', 'OUTCOME'] as const;
export type FeelingKind = (typeof FEELING_KINDS)[number];
