import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { filterOf, isNarrowed } from './promise-filter';
import { PROMISES_PATH, PromiseFilters } from './PromiseFilters';
import { PromiseItem } from './PromiseItem';
import { PromisesDocument } from './Promises.generated';
import { t } from './words';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  filter: filterOf(search),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, PromisesDocument, variablesOf(new URL(args.request.url).searchParams));

/** The ledger of promises: what is late first, then what is due next, then what became of the others (practice 3.15). */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const { promises, spaces } = usePage(PromisesDocument, variablesOf(search));
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path={PROMISES_PATH} />
      <PageHead title={t('title')} lead={t('lead')} />
      <PromiseFilters spaces={spaces} total={promises.totalCount} />
      <FromTheStart shown={promises.pageInfo.hasPreviousPage} />
      {promises.edges.map(({ node }) => (
        <PromiseItem key={node.id} promise={node} />
      ))}
      {promises.edges.length === 0 &&
        (isNarrowed(search) ? (
          <EmptyState title={t('noneHere')} act={<LinkButton to={PROMISES_PATH}>{t('showAll')}</LinkButton>}>
            {t('noneHereText')}
          </EmptyState>
        ) : (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ))}
      <LoadMore pageInfo={promises.pageInfo} words={t('more')} />
    </Narrow>
  );
}
