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

/** An idea came; `postedById` is who wrote it down for its author, if somebody did. */
export interface IdeaPosting extends OfIdea {
  authorId: string;
  authorIsStaff: boolean;
  /** Whether it stands in a space of the team alone, where its people are those who ask. */
  teamOnly: boolean;
  postedById: string | null;
  /** What its author says it answers; looked at by whoever knows of irritants. */
  irritantIds: readonly string[];
  rootCauseIds: readonly string[];
  callId: string | null;
}

export const ideaPosted = defineEvent<IdeaPosting>('ideaPosted', topic);
export interface IdeaEdit extends OfIdea {
  /** The number of the revision it made. */
  revision: number;
  /** Whether it changed what is proposed. */
  material: boolean;
}

export const ideaEdited = defineEvent<IdeaEdit>('ideaEdited', topic);
export const ideaWithdrawn = defineEvent<OfIdea>('ideaWithdrawn', topic);
export const ideaRestored = defineEvent<OfIdea>('ideaRestored', topic);
export const ideaMoved = defineEvent<OfIdea & { fromSpaceId: string; toSpaceId: string }>('ideaMoved', topic);
export const ideaTagged = defineEvent<OfIdea>('ideaTagged', topic);
