import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { ReviewItem } from './ReviewItem';
import { ReviewsDocument } from './Reviews.generated';
import { t } from './words';

const PATH = '/reviews';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  space: search.get('space'),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ReviewsDocument, variablesOf(new URL(args.request.url).searchParams));

/** Every day on which a decline is looked at again, what is overdue first (practice 2.4). */
export function Component() {
  const { name: community } = useCommunity();
  const [search] = useSearchParams();
  const { reviewsDue, spaces } = usePage(ReviewsDocument, variablesOf(search));
  const chosen = spaces.find(({ slug }) => slug === search.get('space'));
  const choice = (words: string, space: string | null) => ({
    to: filteredPath(PATH, search, { space }),
    words,
    chosen: space === (chosen?.slug ?? null),
  });
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name: community })} path={PATH} />
      <Breadcrumb steps={[{ to: '/roadmap/declined', text: t('crumb') }]} />
      <PageHead title={t('title')} lead={t('lead')} />
      <FilterBar label={t('filters')} count={t('count', { count: reviewsDue.totalCount })}>
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[choice(t('allSpaces'), null), ...spaces.map(({ slug, name }) => choice(name, slug))]}
          />
        )}
      </FilterBar>
      <FromTheStart shown={reviewsDue.pageInfo.hasPreviousPage} />
      {reviewsDue.edges.map(({ node }) => (
        <ReviewItem key={node.id} idea={node} />
      ))}
      {reviewsDue.edges.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <LoadMore pageInfo={reviewsDue.pageInfo} words={t('more')} />
    </Narrow>
  );
}
