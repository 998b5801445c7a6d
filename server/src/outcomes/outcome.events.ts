import { defineEvent } from '../platform/events.js';

/** What live watchers of an outcome listen to. */
export function outcomeTopic(outcomeId: string): string {
  return `outcome:${outcomeId}`;
}

export interface OutcomeWords {
  outcomeId: string;
  threadId: string;
  /** Members whom its words mention now and did not before. */
  newlyMentioned: string[];
}

const topic = ({ outcomeId }: OutcomeWords): string => outcomeTopic(outcomeId);

export const outcomePublished = defineEvent<OutcomeWords>('outcomePublished', topic);
export const outcomeEdited = defineEvent<OutcomeWords & { revision: number }>('outcomeEdited', topic);
