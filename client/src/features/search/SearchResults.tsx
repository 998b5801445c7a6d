import { Link, useNavigation } from 'react-router';
import { usePage } from '../../lib/use-page';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { SearchPageDocument } from './Search.generated';
import { SearchChoices } from './SearchChoices';
import { SearchHit } from './SearchHit';
import { searchPath, type SearchQuery } from './search-query';
import { NothingFound } from './SearchStates';
import { SortLinks } from './SortLinks';
import { variablesOf } from './search-variables';
import { t } from './words';

/** The server counts no further. */
const COUNTED = 100;

/** What was found, how much of it, and what narrows it down. */
export function SearchResults({ query }: { query: SearchQuery }) {
  const { search, spaces } = usePage(SearchPageDocument, variablesOf(query));
  const { location } = useNavigation();
  const looking = location?.pathname === '/search';
  const { edges, pageInfo, totalCount } = search;
  return (
    <section aria-labelledby="results" aria-busy={looking || undefined}>
      <VisuallyHidden>
        <h2 id="results">{t('resultsFor', { query: query.text })}</h2>
      </VisuallyHidden>
      {edges.length > 0 && <SortLinks sort={query.sort} />}
      <FilterBar
        label={t('filters')}
        count={
          <>
            {looking ? t('looking') : t(totalCount < COUNTED ? 'count' : 'countMost', { count: totalCount })}
            {Object.keys(query.filter).length > 0 && (
              <Link to={searchPath(query.text)} preventScrollReset>
                {t('clear')}
              </Link>
            )}
          </>
        }
      >
        <SearchChoices query={query} spaces={spaces} />
      </FilterBar>
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.map(({ node }) => (
        <SearchHit key={node.id} hit={node} />
      ))}
      {edges.length === 0 && <NothingFound query={query} />}
      <LoadMore pageInfo={pageInfo} words={t('loadMore')} />
    </section>
  );
}
