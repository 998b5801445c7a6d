import { mergeOf, type Sides, type SuggestionMerge } from '../ideas/idea.module.js';

/** Merges one process remembers; each is at most some tens of kilobytes. */
const MOST = 100;

const merges = new Map<string, SuggestionMerge>();

/**
 * A suggestion put together with a revision. Neither ever changes, so it is worked out once: comparing two long texts
 * that have little in common takes a tenth of a second, and a page may show fifty.
 */
export function keptMerge(suggestionId: string, sides: Sides): SuggestionMerge {
  const key = `${suggestionId}:${sides.current.revision}:${sides.language}`;
  const present = merges.get(key);
  if (present) {
    return present;
  }
  if (merges.size >= MOST) {
    merges.clear();
  }
  const made = mergeOf(sides);
  merges.set(key, made);
  return made;
}
