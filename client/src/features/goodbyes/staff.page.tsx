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
import { GoodbyeItem } from './GoodbyeItem';
import { GoodbyesDocument } from './Goodbyes.generated';
import { t } from './words';

const PATH = '/staff/goodbyes';
const SHOWS = ['open', 'answered', 'all'] as const;

const showOf = (search: URLSearchParams) => SHOWS.find((one) => one === search.get('show')) ?? 'open';

const variablesOf = (search: URLSearchParams) => {
  const show = showOf(search);
  return {
    first: 20,
    after: search.get('after'),
    filter: { answered: show === 'all' ? null : show === 'answered' },
  };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, GoodbyesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** What people wrote when they left, each read and answered by a person (practice 2.1). */
export function Component() {
  const [search] = useSearchParams();
  const { goodbyes } = usePage(GoodbyesDocument, variablesOf(search));
  const show = showOf(search);
  return (
    <Narrow>
      <PageMeta title={t('list.title')} path={PATH} hidden />
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <FilterBar label={t('list.filters')} count={t('list.count', { count: goodbyes.totalCount })}>
        <ChoiceLinks
          idle={t('list.show.open')}
          choices={SHOWS.map((one) => ({
            to: filteredPath(PATH, search, { show: one === 'open' ? null : one }),
            words: t(`list.show.${one}`),
            chosen: one === show,
          }))}
        />
      </FilterBar>
      <FromTheStart shown={goodbyes.pageInfo.hasPreviousPage} />
      {goodbyes.edges.map(({ node }) => (
        <GoodbyeItem key={node.id} goodbye={node} />
      ))}
      {goodbyes.edges.length === 0 && (
        <EmptyState
          title={t(`list.none.${show}`)}
          act={show !== 'all' && <LinkButton to={`${PATH}?show=all`}>{t('list.all')}</LinkButton>}
        >
          {t('list.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={goodbyes.pageInfo} words={t('list.more')} />
    </Narrow>
  );
}
