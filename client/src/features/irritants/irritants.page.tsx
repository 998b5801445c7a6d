import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { IRRITANTS_PATH, readQuery } from './irritant-filter';
import { IrritantFilters } from './IrritantFilters';
import { IrritantItem } from './IrritantItem';
import { IrritantListDocument } from './IrritantList.generated';
import { IrritantsEmpty } from './IrritantsEmpty';
import { t } from './words';

const variablesOf = (search: URLSearchParams) => {
  const { sort, filter, space, after } = readQuery(search);
  return { first: 20, sort, filter, space, after };
};

export const loader = (args: LoaderFunctionArgs) =>
  load(args, IrritantListDocument, variablesOf(new URL(args.request.url).searchParams));

/** What gets in people's way today, with filters and order in the address (practice 0.19). */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const { irritants, spaces, journeyStages } = usePage(IrritantListDocument, variables);
  const space = spaces.find(({ slug }) => slug === variables.space);
  return (
    <Narrow>
      <PageMeta
        title={space ? t('inSpace', { space: space.name }) : t('title')}
        description={t('description', { name })}
        path={space ? `${IRRITANTS_PATH}?space=${space.slug}` : IRRITANTS_PATH}
      />
      <PageHead title={space ? t('inSpace', { space: space.name }) : t('listTitle')} lead={t('lead')}>
        <LinkButton tone="strong" to={space ? `/irritants/new?space=${space.slug}` : '/irritants/new'}>
          {t('report')}
        </LinkButton>
      </PageHead>
      <section aria-label={t('title')}>
        <IrritantFilters spaces={spaces} journeyStages={journeyStages} total={irritants.totalCount} />
        <FromTheStart shown={irritants.pageInfo.hasPreviousPage} />
        {irritants.edges.map(({ node }) => (
          <IrritantItem key={node.id} irritant={node} showSpace={!space} />
        ))}
        {irritants.edges.length === 0 && <IrritantsEmpty />}
        <LoadMore pageInfo={irritants.pageInfo} words={t('loadMore')} />
      </section>
    </Narrow>
  );
}
