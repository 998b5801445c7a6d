import type { SearchPageQueryVariables } from './Search.generated';
import type { SearchQuery } from './search-query';

/** What the page of results asks for: the same in its loader and where it is shown. */
export const variablesOf = ({ text, filter, sort, after }: SearchQuery): SearchPageQueryVariables => ({
  query: text,
  filter,
  sort,
  first: 20,
  after,
});
