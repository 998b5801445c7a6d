import type { PageStory } from './story';

/** Whether there is anything to say about where a story stands, which only its teller and the team are told. */
export function hasStanding(
  story: Pick<PageStory, 'state' | 'viewerCan' | 'suggestions' | 'consents'>,
): boolean {
  if (story.state !== 'PUBLISHED') return true;
  const open = story.suggestions.some(({ state }) => state === 'OPEN');
  return (open && story.viewerCan.includes('DECIDE')) || unread(story);
}

/** Published, but its teller agreed to no place where others may read it. */
export const unread = ({ state, viewerCan, consents }: Pick<PageStory, 'state' | 'viewerCan' | 'consents'>) =>
  state === 'PUBLISHED' &&
  viewerCan.includes('CONSENT') &&
  !consents.some(({ part, use, live }) => live && part === 'STORY' && use === 'SITE');
