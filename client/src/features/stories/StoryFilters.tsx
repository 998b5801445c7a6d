import { QUALITIES, STORY_KINDS } from '@rapport/shared/telling';
import { Link, useSearchParams } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { FilterBar } from '../../ui/layout/FilterBar';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { FeedLink } from '../../ui/text/FeedLink';
import { changed, readQuery, showsReview, STORIES_PATH } from './story-filter';
import type { StoryListQuery } from './StoryList.generated';
import { t } from './words';
import styles from './Stories.module.css';

/** Above the list: how many, told by whom, what mattered, of which space, and the feed. */
export function StoryFilters({ stories, spaces }: StoryListQuery) {
  const [search] = useSearchParams();
  const { viewerCan } = useCommunity();
  const review = showsReview(search);
  const { filter } = readQuery(search);
  const choice = (key: 'space' | 'kind' | 'quality', words: string, value: string | null) => ({
    to: changed(search, { [key]: value }),
    words,
    chosen: value === (filter[key] ?? null),
  });
  const filtered = Boolean(filter.space ?? filter.kind ?? filter.quality);
  return (
    <FilterBar
      label={t('filters')}
      count={
        <>
          {t('count', { count: stories.totalCount })}
          {filtered && (
            <>
              {' '}
              <Link to={changed(search, { space: null, kind: null, quality: null })}>{t('all')}</Link>
            </>
          )}
        </>
      }
    >
      {viewerCan.includes('SEE_ATTENTION') && (
        <Link className={styles.way} to={review ? STORIES_PATH : `${STORIES_PATH}?show=review`}>
          {t(review ? 'published' : 'toReview')}
        </Link>
      )}
      <ChoiceLinks
        idle={t('anybody')}
        choices={[
          choice('kind', t('anybody'), null),
          ...STORY_KINDS.map((one) => choice('kind', t(`kind.${one}`), one)),
        ]}
      />
      <ChoiceLinks
        idle={t('allQualities')}
        choices={[
          choice('quality', t('allQualities'), null),
          ...QUALITIES.map((one) => choice('quality', t(`qualities.${one}`), one)),
        ]}
      />
      {spaces.length > 1 && (
        <ChoiceLinks
          idle={t('allSpaces')}
          choices={[
            choice('space', t('allSpaces'), null),
            ...spaces.map(({ name, slug }) => choice('space', name, slug)),
          ]}
        />
      )}
      <FeedLink path="/stories.atom" />
    </FilterBar>
  );
}
