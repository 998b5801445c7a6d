import { data, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { failureOf, type Failure } from '../../lib/failures';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { Columns } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { SearchPageDocument } from './Search.generated';
import { SearchField } from './SearchField';
import { SearchHelp } from './SearchHelp';
import { readSearch, type SearchQuery } from './search-query';
import { SearchResults } from './SearchResults';
import { NotAsked, NotAnswered, TooLong } from './SearchStates';
import { variablesOf } from './search-variables';
import { t } from './words';

interface Brought {
  failure: Failure | null;
}

const statuses: Partial<Record<Failure['kind'], number>> = { rateLimited: 429, offline: 503 };

/** What goes wrong is part of the page: the words looked for stay in their field, with when to come back. */
export async function loader(args: LoaderFunctionArgs): Promise<ReturnType<typeof data<Brought>>> {
  const query = readSearch(new URL(args.request.url).searchParams);
  if (query.tooMany) return data({ failure: null }, { status: 400 });
  if (!query.text) return data({ failure: null });
  try {
    await load(args, SearchPageDocument, variablesOf(query));
    return data({ failure: null });
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = failureOf(error);
    return data({ failure }, { status: statuses[failure.kind] ?? 500 });
  }
}

/** Everything that can be found here, with the words, filters and order in the address. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const query = readSearch(search);
  return (
    <>
      <PageMeta
        title={query.text ? t('titleOf', { query: query.text.slice(0, 60) }) : t('title')}
        description={t('description', { name })}
        path="/search"
        hidden
      />
      <PageHead title={t('title')} lead={query.text ? undefined : t('lead')} />
      <Columns label={t('help.label')} side={<SearchHelp />}>
        <SearchField query={query} />
        <Outcome query={query} />
      </Columns>
    </>
  );
}

function Outcome({ query }: { query: SearchQuery }) {
  const brought = useLoaderData<Brought | null>();
  if (!query.text) return <NotAsked />;
  if (query.tooMany) return <TooLong by={query.tooMany} />;
  if (brought?.failure) return <NotAnswered failure={brought.failure} />;
  return <SearchResults query={query} />;
}
