import type { SuggestionMergedFragment, SuggestionPageQuery } from './Suggestion.generated';

/** The suggestion of a suggestion's page. */
export type PageSuggestion = NonNullable<SuggestionPageQuery['suggestion']>;

/** A suggestion joined with the present text, where both changed since it was written. */
export type Merge = Omit<SuggestionMergedFragment, ' $fragmentName'>;

/** The words that stand now, as far as this page knows. */
export function presentOf(suggestion: PageSuggestion, merge: Merge | null): { title: string; text: string } {
  return merge
    ? { title: merge.currentTitle, text: merge.currentText }
    : { title: suggestion.baseTitle, text: suggestion.baseText };
}
