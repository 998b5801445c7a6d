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
import { changed, readQuery, showsReview, STORIES_PATH } from './story-filter';
import { StoryFilters } from './StoryFilters';
import { StoryItem } from './StoryItem';
import { StoryListDocument } from './StoryList.generated';
import { t } from './words';

export const loader = (args: LoaderFunctionArgs) =>
  load(args, StoryListDocument, readQuery(new URL(args.request.url).searchParams));

/** What people lived through, in their own words, the newest first. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const query = readQuery(search);
  const data = usePage(StoryListDocument, query);
  const { edges, pageInfo } = data.stories;
  const review = showsReview(search);
  const filtered = Object.keys(query.filter).length > 0;
  return (
    <Narrow>
      <PageMeta
        title={t('title')}
        description={t('description', { name })}
        path={changed(new URLSearchParams(), { space: query.filter.space ?? null })}
        feed="/stories.atom"
      />
      <PageHead title={t('title')} lead={t('lead')}>
        <LinkButton tone="strong" to="/stories/new" data-screen="">
          {t('tell')}
        </LinkButton>
        <LinkButton to="/what-good-looks-like" data-screen="">
          {t('toGood')}
        </LinkButton>
      </PageHead>
      <StoryFilters {...data} />
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.map(({ node }) => (
        <StoryItem key={node.id} story={node} showSpace={!query.filter.space} />
      ))}
      {edges.length === 0 &&
        (review ? (
          <EmptyState title={t('noneToReview')} />
        ) : filtered ? (
          <EmptyState
            title={t('noneFiltered')}
            act={<LinkButton to={STORIES_PATH}>{t('toAll')}</LinkButton>}
          />
        ) : (
          <EmptyState title={t('none')} act={<LinkButton to="/stories/new">{t('tell')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        ))}
      <LoadMore pageInfo={pageInfo} words={t('loadMore')} />
    </Narrow>
  );
}
