import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { useCommunity } from '../../lib/shell';
import { Columns } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { IdeaCard } from './IdeaCard';
import { IdeaListDocument } from './IdeaList.generated';
import { ListEmpty } from './ListEmpty';
import { ListFilters } from './ListFilters';
import { ListSide } from './ListSide';
import { readQuery } from './list-filter';
import { NewIdeas } from './NewIdeas';
import { t } from './list-words';

const variablesOf = (search: URLSearchParams) => {
  const { sort, filter, after } = readQuery(search);
  return { first: 20, sort, filter, after };
};

export const loader = (args: LoaderFunctionArgs) =>
  load(args, IdeaListDocument, variablesOf(new URL(args.request.url).searchParams));

/** All ideas, with filters and order in the address. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const data = usePage(IdeaListDocument, variables);
  const { ideas, spaces } = data;
  const space = spaces.find(({ slug }) => slug === variables.filter.space);
  const cadences = space ? [space.cadenceDays] : spaces.map(({ cadenceDays }) => cadenceDays);
  const slowest = Math.max(...cadences);
  const lead = cadences.length && slowest > 0 ? t('lead', { count: slowest }) : t('leadAny');
  return (
    <>
      <PageMeta
        title={space ? t('inSpace', { space: space.name }) : t('title')}
        description={t('description', { name })}
        path={space ? `/ideas?space=${space.slug}` : '/ideas'}
      />
      <PageHead title={space ? t('inSpace', { space: space.name }) : t('listTitle')} lead={lead} />
      <Columns label={t('side.label')} side={<ListSide answers={data.recentAnswers} spaces={spaces} />}>
        <section aria-label={t('title')}>
          <ListFilters spaces={spaces} total={ideas.totalCount} />
          <NewIdeas filter={variables.filter} total={ideas.totalCount} />
          <FromTheStart shown={ideas.pageInfo.hasPreviousPage} />
          {ideas.edges.map(({ node }) => (
            <IdeaCard key={node.id} idea={node} />
          ))}
          {ideas.edges.length === 0 && <ListEmpty />}
          <LoadMore pageInfo={ideas.pageInfo} words={t('loadMore')} />
        </section>
      </Columns>
    </>
  );
}
