import { Link, useSearchParams } from 'react-router';
import { ChoiceLinks, type ChoiceLink } from '../../ui/overlay/ChoiceLinks';
import { changed, IRRITANTS_PATH, readQuery, sorts, states } from './irritant-filter';
import type { IrritantListQuery } from './IrritantList.generated';
import { t } from './words';
import styles from './Irritants.module.css';

interface FiltersProps extends Pick<IrritantListQuery, 'spaces' | 'journeyStages'> {
  total: number;
}

/** Order and filters of the list of irritants, all of them links. */
export function IrritantFilters({ spaces, journeyStages, total }: FiltersProps) {
  const [search] = useSearchParams();
  const { sort, filter, whose } = readQuery(search);
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean): ChoiceLink => ({
    to: changed(search, changes),
    words,
    chosen,
  });
  return (
    <div className={styles.filters} data-screen>
      <nav className={styles.sorts} aria-label={t('sorts')}>
        {Object.entries(sorts).map(([key, value]) => (
          <Link
            key={key}
            to={changed(search, { sort: value === 'NEWEST' ? null : key })}
            aria-current={value === sort || undefined}
            preventScrollReset
          >
            {t(`sort.${value}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.choices} role="group" aria-label={t('filters')}>
        <ChoiceLinks
          idle={t('allStates')}
          choices={[
            choice(t('allStates'), { state: null }, !filter.state),
            ...states.map((one) =>
              choice(t(`state.${one}`), { state: one.toLowerCase() }, one === filter.state),
            ),
          ]}
        />
        {spaces.length > 1 && (
          <ChoiceLinks
            idle={t('allSpaces')}
            choices={[
              choice(t('allSpaces'), { space: null, stage: null }, !filter.space),
              ...spaces.map(({ slug, name }) =>
                choice(name, { space: slug, stage: null }, slug === filter.space),
              ),
            ]}
          />
        )}
        {journeyStages.length > 0 && (
          <ChoiceLinks
            idle={t('allJourney')}
            choices={[
              choice(t('allJourney'), { stage: null }, !filter.journeyStage),
              ...journeyStages.map((stage) => choice(stage, { stage }, stage === filter.journeyStage)),
            ]}
          />
        )}
        <ChoiceLinks
          idle={t('everyone')}
          choices={[
            choice(t('everyone'), { show: null }, !whose),
            choice(t('mine'), { show: 'mine' }, whose === 'mine'),
            choice(t('reported'), { show: 'reported' }, whose === 'reported'),
          ]}
        />
      </div>
      <p className={styles.total} role="status">
        {t('count', { count: total })}
        {Object.keys(filter).length > 0 && (
          <Link to={IRRITANTS_PATH} preventScrollReset>
            {t('clear')}
          </Link>
        )}
      </p>
    </div>
  );
}
