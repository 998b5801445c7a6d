/** What a story still lacks before it can be sent to be read; keys of the words that say so, in the order of the page. */
export function missingOf(story: {
  title: string;
  context: string;
  text: string;
  mayNotFit: string;
  consents: readonly { part: string; use: string; live: boolean }[];
}): ('title' | 'context' | 'text' | 'mayNotFit' | 'site')[] {
  const parts = (['title', 'text', 'context', 'mayNotFit'] as const).filter((part) => !story[part].trim());
  const read = story.consents.some(({ part, use, live }) => live && part === 'STORY' && use === 'SITE');
  return read ? parts : [...parts, 'site'];
}
