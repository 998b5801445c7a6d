import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { StaffRecoveriesDocument } from './Recoveries.generated';
import { RecoveryItem } from './RecoveryItem';
import { t } from './words';

const PATH = '/staff/recoveries';
const SHOWS = ['open', 'overdue', 'mine', 'closed'] as const;

const showOf = (search: URLSearchParams) => SHOWS.find((one) => one === search.get('show')) ?? 'open';

const variablesOf = (search: URLSearchParams) => {
  const show = showOf(search);
  return {
    first: 20,
    after: search.get('after'),
    filter: { open: show !== 'closed', mine: show === 'mine', overdue: show === 'overdue' },
  };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, StaffRecoveriesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** People who were let down and wait for the team, the nearest day first (practice 0.20). */
export function Component() {
  const [search] = useSearchParams();
  const { recoveries } = usePage(StaffRecoveriesDocument, variablesOf(search));
  const show = showOf(search);
  return (
    <Narrow>
      <PageMeta title={t('list.title')} path={PATH} hidden />
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <FilterBar label={t('list.filters')} count={t('list.count', { count: recoveries.totalCount })}>
        <ChoiceLinks
          idle={t('list.show.open')}
          choices={SHOWS.map((one) => ({
            to: filteredPath(PATH, search, { show: one === 'open' ? null : one }),
            words: t(`list.show.${one}`),
            chosen: one === show,
          }))}
        />
      </FilterBar>
      <FromTheStart shown={recoveries.pageInfo.hasPreviousPage} />
      {recoveries.edges.map(({ node }) => (
        <RecoveryItem key={node.id} recovery={node} />
      ))}
      {recoveries.edges.length === 0 && (
        <EmptyState
          title={t(`list.none.${show}`)}
          act={show !== 'open' && <LinkButton to={PATH}>{t('list.all')}</LinkButton>}
        >
          {t('list.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={recoveries.pageInfo} words={t('list.more')} />
    </Narrow>
  );
}
