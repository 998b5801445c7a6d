import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import type { SuggestionState } from '../../lib/schema.generated';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { Deciders } from './Deciders';
import { STATES, stateIn, stateParameter } from './state-filter';
import { SuggestionItem } from './SuggestionItem';
import { IdeaSuggestionsDocument } from './Suggestions.generated';
import { t } from './words';
import styles from './Suggestions.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const variables = { number, state: stateIn(searchParams), after: searchParams.get('after') };
  const { idea } = await load(args, IdeaSuggestionsDocument, variables);
  if (!idea) notFound();
  const path = `${idea.path}/suggestions`;
  if (pathname !== path) throw redirect(path + search, 301);
  return null;
}

/** What people suggest to change in an idea, the open ones first. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const [search] = useSearchParams();
  const viewer = useViewer();
  const state = stateIn(search);
  const data = usePage(IdeaSuggestionsDocument, { number, state, after: search.get('after') });
  const { idea } = data;
  if (!idea) return null;
  const path = `${idea.path}/suggestions`;
  const { edges, pageInfo, totalCount } = idea.suggestions;
  const maySuggest = viewer ? idea.viewerCan.includes('SUGGEST') : !idea.withdrawnAt;
  const suggest = maySuggest && (
    <LinkButton tone={edges.length ? 'quiet' : 'strong'} to={`${idea.path}/suggest`}>
      {t('list.suggest')}
    </LinkButton>
  );
  const all = filteredPath(path, search, { state: 'all' });
  const empty = state === null ? 'empty' : state === 'OPEN' ? 'emptyOpen' : 'emptyState';
  const choice = (words: string, value: SuggestionState | null) => ({
    to: filteredPath(path, search, { state: stateParameter(value) }),
    words,
    chosen: value === state,
  });
  return (
    <Narrow>
      <PageMeta
        title={`${t('list.title')} ${t('list.of', { title: idea.title })}`}
        description={t('list.description', { title: idea.title })}
        path={path}
      />
      <Breadcrumb steps={[{ to: idea.path, text: idea.title }]} />
      <PageHead title={t('list.title')} lead={t('list.of', { title: idea.title })}>
        {edges.length > 0 && suggest}
      </PageHead>
      <Deciders idea={idea} />
      <FilterBar label={t('list.filters')} count={t('list.count', { count: totalCount })}>
        <ChoiceLinks
          idle={t('list.state.OPEN')}
          choices={[...STATES.map((one) => choice(t(`list.state.${one}`), one)), choice(t('list.all'), null)]}
        />
      </FilterBar>
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.length === 0 ? (
        <EmptyState
          title={t(`list.${empty}`)}
          act={
            <>
              {(!state || state === 'OPEN') && suggest}
              {state && <LinkButton to={all}>{t('list.showAll')}</LinkButton>}
            </>
          }
        >
          {t(`list.${empty}Text`)}
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {edges.map(({ node }) => (
            <SuggestionItem key={node.id} suggestion={node} />
          ))}
        </ol>
      )}
      <LoadMore pageInfo={pageInfo} words={t('list.more')} />
    </Narrow>
  );
}
