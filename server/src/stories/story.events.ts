import { defineEvent } from '../platform/events.js';

/** What live watchers of a story listen to. */
export function storyTopic(storyId: string): string {
  return `story:${storyId}`;
}

export interface StoryNews {
  storyId: string;
  threadId: string;
}

const topic = ({ storyId }: StoryNews): string => storyTopic(storyId);

export const storyPublished = defineEvent<StoryNews>('storyPublished', topic);
/** Its words, links, people, other side or consents changed. */
export const storyChanged = defineEvent<StoryNews>('storyChanged', topic);
/** Its teller said anew how they are named here: it may be by less than before. */
export const storyNamed = defineEvent<StoryNews>('storyNamed', topic);
/** Others cannot read it any more: taken back as a whole, or without consent for this site. */
export const storyWithdrawn = defineEvent<StoryNews>('storyWithdrawn', topic);
