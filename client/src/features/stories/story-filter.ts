import { QUALITIES, STORY_KINDS, type Quality, type StoryKind } from '@rapport/shared/telling';
import { filteredPath } from '../../lib/filtered-path';
import type { StoryFilter } from '../../lib/schema.generated';

export const STORIES_PATH = '/stories';

export interface StoriesQuery {
  first: number;
  after: string | null;
  filter: StoryFilter;
}

/** Whether the list is that of stories which wait for the team to read them. */
export const showsReview = (search: URLSearchParams): boolean => search.get('show') === 'review';

/**
 * Reads the list's filters from the address: of a space, told by whom, and what mattered. What it does not know it leaves
 * out, so old links keep working.
 */
export function readQuery(search: URLSearchParams): StoriesQuery {
  const space = search.get('space');
  const kind = search.get('kind') as StoryKind;
  const quality = search.get('quality') as Quality;
  if (showsReview(search)) return { first: 12, after: search.get('after'), filter: { toReview: true } };
  // Keys in one order and only when set: the same list is the same entry of the cache.
  const filter: StoryFilter = {
    ...(space && { space }),
    ...(STORY_KINDS.includes(kind) && { kind }),
    ...(QUALITIES.includes(quality) && { quality }),
  };
  return { first: 12, after: search.get('after'), filter };
}

/** The address of the same list with something changed. */
export const changed = (search: URLSearchParams, changes: Record<string, string | null>): string =>
  filteredPath(STORIES_PATH, search, changes);
