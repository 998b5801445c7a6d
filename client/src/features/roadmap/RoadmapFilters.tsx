import { Link, useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { FilterBar } from '../../ui/layout/FilterBar';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import type { RoadmapSpaceFragment } from './Roadmap.generated';
import { t } from './words';

interface FiltersProps {
  path: string;
  spaces: Omit<RoadmapSpaceFragment, ' $fragmentName'>[];
  /** How much is shown, in words. */
  count: string;
}

/** Space and tag in the address, for the roadmap and for what was declined. */
export function RoadmapFilters({ path, spaces, count }: FiltersProps) {
  const [search] = useSearchParams();
  const space = spaces.find(({ slug }) => slug === search.get('space'));
  const tag = search.get('tag');
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean) => ({
    to: filteredPath(path, search, changes),
    words,
    chosen,
  });
  return (
    <FilterBar
      label={t('filters')}
      count={
        <>
          {count} {space && <Link to={path}>{t('clear')}</Link>}
        </>
      }
    >
      {spaces.length > 1 && (
        <ChoiceLinks
          idle={t('allSpaces')}
          choices={[
            choice(t('allSpaces'), { space: null, tag: null }, !space),
            ...spaces.map(({ slug, name }) => choice(name, { space: slug, tag: null }, slug === space?.slug)),
          ]}
        />
      )}
      {space && space.tags.length > 0 && (
        <ChoiceLinks
          idle={t('allTags')}
          choices={[
            choice(t('allTags'), { tag: null }, !tag),
            ...space.tags.map(({ slug, name }) => choice(name, { tag: slug }, slug === tag)),
          ]}
        />
      )}
    </FilterBar>
  );
}
