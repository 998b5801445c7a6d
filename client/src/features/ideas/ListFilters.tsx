import { ChevronDown } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { Popup } from '../../ui/overlay/Popup';
import { categories, changed, readQuery, sorts, type Whose } from './list-filter';
import type { IdeaListQuery } from './IdeaList.generated';
import { t } from './words';
import styles from './ListFilters.module.css';

interface Choice {
  to: string;
  words: string;
  chosen: boolean;
}

/** A filter as a panel of links, so that each choice has an address. */
function Filter({ choices, idle }: { choices: Choice[]; idle: string }) {
  const chosen = choices.find((choice) => choice.chosen);
  return (
    <Popup
      align="end"
      className={chosen && chosen !== choices[0] ? styles.on : undefined}
      summary={
        <>
          {chosen?.words ?? idle} <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {choices.map(({ to, words, chosen: current }) => (
        <Link key={to} to={to} aria-current={current || undefined} preventScrollReset>
          {words}
        </Link>
      ))}
    </Popup>
  );
}

/** Order and filters of the list of ideas, all of them links. */
export function ListFilters({ spaces, total }: { spaces: IdeaListQuery['spaces']; total: number }) {
  const [search] = useSearchParams();
  const { sort, filter, whose } = readQuery(search);
  const space = spaces.find(({ slug }) => slug === filter.space);
  const only = filter.categories?.length === 1 ? filter.categories[0] : null;
  const tags = space?.tags ?? [];
  const shows: [Whose, string][] = [
    ['mine', t('mine')],
    ['supported', t('supported')],
    ['waiting', t('waiting')],
  ];
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean): Choice => ({
    to: changed(search, changes),
    words,
    chosen,
  });
  return (
    <div className={styles.filters}>
      <nav className={styles.sorts} aria-label={t('sorts')}>
        {Object.entries(sorts).map(([key, value]) => (
          <Link
            key={key}
            to={changed(search, { sort: key === 'trending' ? null : key })}
            aria-current={value === sort || undefined}
            preventScrollReset
          >
            {t(`sort.${value}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.choices} role="group" aria-label={t('filters')}>
        <Filter
          idle={t('allStages')}
          choices={[
            choice(t('allStages'), { stage: null }, !filter.categories),
            ...categories.map((one) =>
              choice(t(`category.${one}`), { stage: one.toLowerCase() }, one === only),
            ),
          ]}
        />
        {spaces.length > 1 && (
          <Filter
            idle={t('allSpaces')}
            choices={[
              choice(t('allSpaces'), { space: null, tag: null }, !space),
              ...spaces.map(({ slug, name }) =>
                choice(name, { space: slug, tag: null }, slug === space?.slug),
              ),
            ]}
          />
        )}
        {tags.length > 0 && (
          <Filter
            idle={t('allTags')}
            choices={[
              choice(t('allTags'), { tag: null }, !filter.tag),
              ...tags.map(({ slug, name }) => choice(name, { tag: slug }, slug === filter.tag)),
            ]}
          />
        )}
        <Filter
          idle={t('everyone')}
          choices={[
            choice(t('everyone'), { show: null }, !whose),
            ...shows.map(([key, words]) => choice(words, { show: key }, key === whose)),
          ]}
        />
      </div>
      <p className={styles.total} role="status">
        {t('count', { count: total })}
        {Object.keys(filter).length > 0 && (
          <Link to="/ideas" preventScrollReset>
            {t('clear')}
          </Link>
        )}
      </p>
    </div>
  );
}
