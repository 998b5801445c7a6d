import { Link, useSearchParams } from 'react-router';
import { FilterBar } from '../../ui/layout/FilterBar';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { FeedLink } from '../../ui/text/FeedLink';
import { changed, feedOf, readQuery, showsWins } from './outcome-filter';
import type { OutcomeListQuery } from './OutcomeList.generated';
import { t } from './words';
import styles from './Outcomes.module.css';

/** Above the list: how many, of which space and year, the small wins on the way, and the feed. */
export function OutcomeFilters({ outcomes, outcomeYears, spaces }: OutcomeListQuery) {
  const [search] = useSearchParams();
  const wins = showsWins(search);
  const { filter } = readQuery(search);
  const choice = (key: 'space' | 'year', words: string, value: string | null) => ({
    to: changed(search, { [key]: value }),
    words,
    chosen: value === (filter[key] === undefined ? null : String(filter[key])),
  });
  const years = outcomeYears.map(String);
  return (
    <FilterBar
      label={t('filters')}
      count={
        <>
          {t(wins ? 'countWins' : 'count', { count: outcomes.totalCount })}
          {(filter.space || filter.year) && (
            <>
              {' '}
              <Link to={changed(search, { space: null, year: null })}>{t('all')}</Link>
            </>
          )}
        </>
      }
    >
      <Link className={styles.way} to={changed(search, { show: wins ? null : 'small-wins' })}>
        {t(wins ? 'releases' : 'smallWins')}
      </Link>
      {years.length > 1 && (
        <ChoiceLinks
          idle={t('allYears')}
          choices={[choice('year', t('allYears'), null), ...years.map((one) => choice('year', one, one))]}
        />
      )}
      {spaces.length > 1 && (
        <ChoiceLinks
          idle={t('allSpaces')}
          choices={[
            choice('space', t('allSpaces'), null),
            ...spaces.map(({ name, slug }) => choice('space', name, slug)),
          ]}
        />
      )}
      <FeedLink path={feedOf(search)} />
    </FilterBar>
  );
}
