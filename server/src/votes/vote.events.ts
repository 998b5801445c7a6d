import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

interface OfVote {
  ideaId: string;
}

/** What an act of support added to the count. */
export interface SupportChange {
  /** 0 when somebody who supports already said it differently. */
  by: -1 | 0 | 1;
  /** Whether it is the team's count that changed, and not the customers'. */
  byTeam: boolean;
}

export const supportGiven = defineEvent<OfVote & Partial<SupportChange>>('supportGiven', ({ ideaId }) =>
  ideaTopic(ideaId),
);
/** Somebody said that their support holds for the words that stand now. */
export const supportKept = defineEvent<OfVote>('supportKept', ({ ideaId }) => ideaTopic(ideaId));
export const supportWithdrawn = defineEvent<OfVote & SupportChange>('supportWithdrawn', ({ ideaId }) =>
  ideaTopic(ideaId),
);
