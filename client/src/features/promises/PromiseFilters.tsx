import { useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { useViewer } from '../../lib/shell';
import { FilterBar } from '../../ui/layout/FilterBar';
import { isTeam } from '../../ui/member/MemberName';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { SHOWN, shownIn, type Shown } from './promise-filter';
import type { PromisesQuery } from './Promises.generated';
import { t } from './words';

export const PROMISES_PATH = '/promises';

/** How the promises stand, of which space, and for people of the team their own. */
export function PromiseFilters({ spaces, total }: { spaces: PromisesQuery['spaces']; total: number }) {
  const [search] = useSearchParams();
  const viewer = useViewer();
  const shown = shownIn(search);
  const space = search.get('space');
  const mine = search.has('mine');
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean) => ({
    to: filteredPath(PROMISES_PATH, search, changes),
    words,
    chosen,
  });
  return (
    <FilterBar label={t('filters')} count={t('count', { count: total })}>
      <ChoiceLinks
        idle={t('allStates')}
        choices={[
          choice(t('allStates'), { state: null }, shown === null),
          ...(Object.keys(SHOWN) as Shown[]).map((state) =>
            choice(t(`states.${state}`), { state }, state === shown),
          ),
        ]}
      />
      {spaces.length > 1 && (
        <ChoiceLinks
          idle={t('allSpaces')}
          choices={[
            choice(t('allSpaces'), { space: null }, !space),
            ...spaces.map(({ slug, name }) => choice(name, { space: slug }, slug === space)),
          ]}
        />
      )}
      {viewer && isTeam(viewer.member) && (
        <ChoiceLinks
          idle={t('everybody')}
          choices={[choice(t('everybody'), { mine: null }, !mine), choice(t('mine'), { mine: '1' }, mine)]}
        />
      )}
    </FilterBar>
  );
}
