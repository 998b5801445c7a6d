import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { OverdueReviews } from '../reviews/OverdueReviews';
import { DeclinedItem } from './DeclinedItem';
import { DeclinedDocument } from './Roadmap.generated';
import { filterOf } from './roadmap-filter';
import { RoadmapFilters } from './RoadmapFilters';
import { t } from './words';

const variablesOf = (search: URLSearchParams) => ({
  first: 10,
  after: search.get('after'),
  filter: filterOf(search, 'DECLINED'),
  space: search.get('space'),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, DeclinedDocument, variablesOf(new URL(args.request.url).searchParams));

/** What will not be built for now, each with all that belongs to a decline. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const data = usePage(DeclinedDocument, variablesOf(search));
  const { ideas, reviewsDue, spaces } = data;
  return (
    <Narrow>
      <PageMeta
        title={t('declined.title')}
        description={t('declined.description', { name })}
        path="/roadmap/declined"
      />
      <Breadcrumb steps={[{ to: filteredPath('/roadmap', search, {}), text: t('declined.crumb') }]} />
      <PageHead title={t('declined.title')} lead={t('declined.lead')} />
      <OverdueReviews reviews={reviewsDue} />
      <RoadmapFilters
        path="/roadmap/declined"
        spaces={spaces}
        count={t('declined.count', { count: ideas.totalCount })}
      />
      <FromTheStart shown={ideas.pageInfo.hasPreviousPage} />
      {ideas.edges.map(({ node }) => (
        <DeclinedItem key={node.id} idea={node} />
      ))}
      {ideas.edges.length === 0 && (
        <EmptyState title={t('declined.none')}>{t('declined.noneText')}</EmptyState>
      )}
      <LoadMore pageInfo={ideas.pageInfo} words={t('declined.more')} />
    </Narrow>
  );
}
