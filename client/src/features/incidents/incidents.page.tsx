import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { IncidentItem } from './IncidentItem';
import { IncidentListDocument } from './Incidents.generated';
import { t } from './words';

const PATH = '/incidents';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  filter: { space: search.get('space') },
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, IncidentListDocument, variablesOf(new URL(args.request.url).searchParams));

/** Everything that went wrong for many people and was told, the newest first, each with its report (practice 0.29). */
export function Component() {
  const { name, viewerCan } = useCommunity();
  const [search] = useSearchParams();
  const { incidents, spaces } = usePage(IncidentListDocument, variablesOf(search));
  const chosen = spaces.find(({ slug }) => slug === search.get('space'));
  const choice = (words: string, space: string | null) => ({
    to: filteredPath(PATH, search, { space }),
    words,
    chosen: space === (chosen?.slug ?? null),
  });
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path={PATH} />
      <PageHead title={t('title')} lead={t('lead')}>
        {viewerCan.includes('SEE_ATTENTION') && (
          <LinkButton to={chosen ? `${PATH}/new?space=${chosen.slug}` : `${PATH}/new`}>
            {t('write')}
          </LinkButton>
        )}
      </PageHead>
      <FilterBar label={t('filters')} count={t('count', { count: incidents.totalCount })}>
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[choice(t('allSpaces'), null), ...spaces.map((one) => choice(one.name, one.slug))]}
          />
        )}
      </FilterBar>
      <FromTheStart shown={incidents.pageInfo.hasPreviousPage} />
      {incidents.edges.map(({ node }) => (
        <IncidentItem key={node.id} incident={node} showSpace={!chosen} />
      ))}
      {incidents.edges.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <LoadMore pageInfo={incidents.pageInfo} words={t('more')} />
    </Narrow>
  );
}
