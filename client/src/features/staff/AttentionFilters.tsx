import { useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { FilterBar } from '../../ui/layout/FilterBar';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import type { AttentionQuery } from './Attention.generated';
import { t } from './words';

export const ATTENTION_PATH = '/staff/attention';

/** Which space, and whether only what is past its promise. */
export function AttentionFilters({ spaces, total }: { spaces: AttentionQuery['spaces']; total: number }) {
  const [search] = useSearchParams();
  const space = search.get('space');
  const late = search.get('show') === 'late';
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean) => ({
    to: filteredPath(ATTENTION_PATH, search, changes),
    words,
    chosen,
  });
  return (
    <FilterBar label={t('attention.filters')} count={t('attention.count', { count: total })}>
      {spaces.length > 1 && (
        <ChoiceLinks
          idle={t('attention.allSpaces')}
          choices={[
            choice(t('attention.allSpaces'), { space: null }, !space),
            ...spaces.map(({ slug, name }) => choice(name, { space: slug }, slug === space)),
          ]}
        />
      )}
      <ChoiceLinks
        idle={t('attention.all')}
        choices={[
          choice(t('attention.all'), { show: null }, !late),
          choice(t('attention.lateOnly'), { show: 'late' }, late),
        ]}
      />
    </FilterBar>
  );
}
