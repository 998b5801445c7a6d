import { defineEvent } from '../platform/events.js';

/** What live watchers of an idea listen to. */
export function ideaTopic(ideaId: string): string {
  return `idea:${ideaId}`;
}

interface OfIdea {
  ideaId: string;
  threadId: string;
}

const topic = (data: OfIdea): string => ideaTopic(data.ideaId);

export const ideaPosted = defineEvent<OfIdea & { authorId: string; postedById: string | null }>(
  'ideaPosted',
  topic,
);
export const ideaEdited = defineEvent<OfIdea & { revision: number }>('ideaEdited', topic);
export const ideaWithdrawn = defineEvent<OfIdea>('ideaWithdrawn', topic);
export const ideaRestored = defineEvent<OfIdea>('ideaRestored', topic);
export const ideaMoved = defineEvent<OfIdea & { fromSpaceId: string; toSpaceId: string }>('ideaMoved', topic);
export const ideaTagged = defineEvent<OfIdea>('ideaTagged', topic);
