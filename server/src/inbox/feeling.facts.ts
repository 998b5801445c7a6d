/**
 * What is quoted of how something felt: nothing. Its words are read where they can be taken back, and no mail carries
 * them away.
 */
export const newsOfFeeling = (kind: string): string => `case when ${kind} = 'FEELING' then '' end`;
