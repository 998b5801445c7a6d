import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
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
import { ConversationItem } from './ConversationItem';
import { ConversationListDocument } from './Conversations.generated';
import { t } from './words';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  space: search.get('space'),
});

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ConversationListDocument, variablesOf(new URL(args.request.url).searchParams));

/** What people talk about, the latest word first. Nothing here is voted on or ranked (practice 0.6). */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const data = usePage(ConversationListDocument, variablesOf(search));
  const { conversations, spaces } = data;
  const space = spaces.find(({ slug }) => slug === search.get('space'));
  const title = space ? t('inSpace', { space: space.name }) : t('title');
  const start = (
    <LinkButton tone="strong" to={space ? `/conversations/new?space=${space.slug}` : '/conversations/new'}>
      {t('start')}
    </LinkButton>
  );
  const choice = (words: string, slug: string | null) => ({
    to: filteredPath('/conversations', search, { space: slug }),
    words,
    chosen: slug === (space?.slug ?? null),
  });
  return (
    <Narrow>
      <PageMeta
        title={title}
        description={t('description', { name })}
        path={space ? `/conversations?space=${space.slug}` : '/conversations'}
      />
      <PageHead title={title} lead={t('lead')}>
        {start}
      </PageHead>
      <FilterBar
        label={t('filters')}
        count={
          <>
            {t('count', { count: conversations.totalCount })}{' '}
            {space && <Link to="/conversations">{t('all')}</Link>}
          </>
        }
      >
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[choice(t('allSpaces'), null), ...spaces.map((one) => choice(one.name, one.slug))]}
          />
        )}
      </FilterBar>
      <FromTheStart shown={conversations.pageInfo.hasPreviousPage} />
      {conversations.edges.map(({ node }) => (
        <ConversationItem key={node.id} conversation={node} showSpace={!space} />
      ))}
      {conversations.edges.length === 0 && (
        <EmptyState title={t('none')} act={start}>
          {t('noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={conversations.pageInfo} words={t('loadMore')} />
    </Narrow>
  );
}
