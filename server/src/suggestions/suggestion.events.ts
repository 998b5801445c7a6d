import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

/** What live watchers of a suggestion listen to. */
export function suggestionTopic(suggestionId: string): string {
  return `suggestion:${suggestionId}`;
}

interface OfSuggestion {
  ideaId: string;
  suggestionId: string;
}

const ofIdea = ({ ideaId }: { ideaId: string }): string => ideaTopic(ideaId);
const ofItself = ({ suggestionId }: OfSuggestion): string => suggestionTopic(suggestionId);

/** A suggestion came; readers of the idea see one more. */
export const suggestionPosted = defineEvent<OfSuggestion & { threadId: string }>('suggestionPosted', ofIdea);
/** One was accepted, declined, withdrawn or superseded; readers of the idea see one less. */
export const suggestionClosed = defineEvent<OfSuggestion>('suggestionClosed', ofIdea);
/** Anything about one changed that its own page shows. */
export const suggestionChanged = defineEvent<OfSuggestion>('suggestionChanged', ofItself);
/** Threads of suggestions went along with their idea: to another space, out of sight, or back. */
export const suggestionThreadsChanged = defineEvent<{ ideaId: string; threadIds: string[] }>(
  'suggestionThreadsChanged',
);
export const deciderNamed = defineEvent<{ ideaId: string; memberId: string }>('deciderNamed', ofIdea);
