import { mergeWordings } from '@rapport/shared/text/merge';
import type { Wording } from '@rapport/shared/text/words';
import { MergeConflict, SuggestionMerge } from './suggestion.type.js';

/** What a suggestion began with and says, and what the idea says now. */
export interface Sides {
  base: Wording;
  current: Wording & { revision: number };
  suggested: Wording;
  /** BCP 47 tag of the space. */
  language: string;
}

/** Whether the idea says something else than when the suggestion began. */
export function hasMovedOn({ base, current }: Sides): boolean {
  return base.title !== current.title || base.text !== current.text;
}

/** The suggestion put together with what the idea says now. */
export function mergeOf({ base, current, suggested, language }: Sides): SuggestionMerge {
  const { title, text, conflicts } = mergeWordings(base, current, suggested, language);
  return Object.assign(new SuggestionMerge(), {
    currentRevision: current.revision,
    currentTitle: current.title,
    currentText: current.text,
    title,
    text,
    conflicts: conflicts.map((conflict) => Object.assign(new MergeConflict(), conflict)),
    isClean: conflicts.length === 0,
  });
}
