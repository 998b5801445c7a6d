import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { AccountabilityCases } from '../../lib/schema.generated';
import { load, notFound } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { AccountabilityCasesDocument } from './Accountability.generated';
import { CaseItem } from './CaseItem';
import { rangeOf, wordOf } from './range';
import { t } from './words';

const WORD = /^[a-z]+(-[a-z]+)*$/;

/** An unknown list is refused by the API, and then there is no such page. */
const variablesOf = (word: string, search: URLSearchParams) => ({
  cases: word.toUpperCase().replaceAll('-', '_') as AccountabilityCases,
  range: rangeOf(search),
  first: 20,
  after: search.get('after'),
});

export const loader = async (args: LoaderFunctionArgs) => {
  const word = args.params.cases ?? '';
  if (!WORD.test(word)) notFound();
  await load(args, AccountabilityCasesDocument, variablesOf(word, new URL(args.request.url).searchParams));
};

/** The cases behind one figure: numbers stand beside what they come from. */
export function Component() {
  const { cases: word = '' } = useParams();
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const variables = variablesOf(word, search);
  const { accountabilityCases: list } = usePage(AccountabilityCasesDocument, variables);
  const range = wordOf(variables.range);
  return (
    <Narrow>
      <PageMeta
        title={list.title}
        description={t('description', { name })}
        path={`/accountability/${word}`}
      />
      <Breadcrumb
        steps={[{ to: `/accountability${range ? `?range=${range}` : ''}`, text: t('case.crumb') }]}
      />
      <PageHead title={list.title} lead={list.definition} />
      <FilterBar label={list.title} count={t('case.count', { count: list.totalCount })}>
        {null}
      </FilterBar>
      <FromTheStart shown={list.pageInfo.hasPreviousPage} />
      {list.edges.map(({ node }) => (
        <CaseItem key={node.id} item={node} cases={variables.cases} />
      ))}
      {list.edges.length === 0 && <EmptyState title={t('case.none')}>{t('case.noneText')}</EmptyState>}
      <LoadMore pageInfo={list.pageInfo} words={t('case.more')} />
    </Narrow>
  );
}
