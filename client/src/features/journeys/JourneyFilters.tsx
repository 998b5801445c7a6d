import { useSearchParams } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { KINDS, kindOf } from './journey';
import { t } from './words';
import styles from './Journey.module.css';

/** Narrows the list to one kind of entry; the address says which. */
export function JourneyFilters({ path }: { path: string }) {
  const [search] = useSearchParams();
  const kind = kindOf(search);
  const all = {
    to: filteredPath(path, search, { kind: null }),
    words: t('filter.all'),
    chosen: kind === null,
  };
  return (
    <div className={styles.filters} role="group" aria-label={t('filter.label')} data-screen>
      <ChoiceLinks
        idle={t('filter.all')}
        choices={[
          all,
          ...KINDS.map((one) => ({
            to: filteredPath(path, search, { kind: one }),
            words: t(`filter.${one}`),
            chosen: one === kind,
          })),
        ]}
      />
    </div>
  );
}
