import { MEETING_KINDS } from '@rapport/shared/meeting';
import { Link, useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { useNow } from '../../lib/clock';
import { useCommunity } from '../../lib/shell';
import { FilterBar } from '../../ui/layout/FilterBar';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { kindInAddress, PATH, type Shown } from './meeting-filter';
import { useViewerZone } from './use-viewer-zone';
import { t } from './words';
import { zoneName } from './zones';
import styles from './Meetings.module.css';

interface FiltersProps {
  shown: Shown;
  spaces: readonly { id: string; slug: string; name: string }[];
}

/** What is coming or what is over, of which space, and of which kind: each is a link of its own. */
export function MeetingFilters({ shown: { past, space, kind }, spaces }: FiltersProps) {
  const [search] = useSearchParams();
  const { language } = useCommunity();
  const zone = useViewerZone();
  const now = useNow();
  const to = (changes: Record<string, string | null>) => filteredPath(PATH, search, changes);
  const tab = (words: string, show: string | null, chosen: boolean) => (
    <Link to={to({ show })} aria-current={chosen ? 'page' : undefined}>
      {words}
    </Link>
  );
  return (
    <>
      <nav className={styles.tabs} aria-label={t('which')} data-screen>
        {tab(t('coming'), null, !past)}
        {tab(t('past'), 'past', past)}
      </nav>
      <FilterBar label={t('filters')} count={t('zone', { zone: zoneName(zone, now, language) })}>
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[
              { to: to({ space: null }), words: t('allSpaces'), chosen: !space },
              ...spaces.map(({ slug, name }) => ({
                to: to({ space: slug }),
                words: name,
                chosen: slug === space,
              })),
            ]}
          />
        )}
        <ChoiceLinks
          idle={t('allKinds')}
          choices={[
            { to: to({ kind: null }), words: t('allKinds'), chosen: kind === null },
            // What took place elsewhere was never to come.
            ...MEETING_KINDS.filter((one) => past || one !== 'LOGGED').map((one) => ({
              to: to({ kind: kindInAddress(one) }),
              words: t(`kind.${one}`),
              chosen: one === kind,
            })),
          ]}
        />
      </FilterBar>
    </>
  );
}
