import type { PageStory } from './story';

/** Whether there is anything to say about where a story stands, which only its teller and the team are told. */
export function hasStanding(
  story: Pick<PageStory, 'state' | 'viewerCan' | 'suggestions' | 'consents'>,
): boolean {
  if (story.state !== 'PUBLISHED') return true;
  const open = story.suggestions.some(({ state }) => state === 'OPEN');
  return (open && story.viewerCan.includes('DECIDE')) || unread(story);
}

/** Whether its teller reads it and agrees, for now, to be named by no name at all. */
export const isUnnamed = ({ viewerCan, consents }: Pick<PageStory, 'viewerCan' | 'consents'>): boolean =>
  viewerCan.includes('CONSENT') &&
  !consents.some(({ part, use, live }) => live && part === 'STORY' && use === 'SITE');

/** Published, but its teller agreed to no place where others may read it. */
export const unread = (story: Pick<PageStory, 'state' | 'viewerCan' | 'consents'>): boolean =>
  story.state === 'PUBLISHED' && isUnnamed(story);
