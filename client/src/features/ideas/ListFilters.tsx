import { Link, useSearchParams } from 'react-router';
import { ChoiceLinks, type ChoiceLink } from '../../ui/overlay/ChoiceLinks';
import { t as late } from '../late-notes/list-words';
import { categories, changed, readQuery, sorts, type Whose } from './list-filter';
import type { IdeaListQuery } from './IdeaList.generated';
import { t } from './list-words';
import styles from './ListFilters.module.css';

interface FiltersProps {
  /** Spaces to choose from. */
  spaces: Pick<IdeaListQuery['spaces'][number], 'slug' | 'name' | 'tags'>[];
  total: number;
  /** On a space's own page: the space, which is not a choice there. */
  within?: FiltersProps['spaces'][number];
}

/** Order and filters of the list of ideas, all of them links. */
export function ListFilters({ spaces, total, within }: FiltersProps) {
  const path = within ? `/spaces/${within.slug}` : '/ideas';
  const [search] = useSearchParams();
  const { sort, filter, whose } = readQuery(search);
  const space = within ?? spaces.find(({ slug }) => slug === filter.space);
  const only = filter.categories?.length === 1 ? filter.categories[0] : null;
  const tags = space?.tags ?? [];
  const shows: [Whose, string][] = [
    ['mine', t('mine')],
    ['supported', t('supported')],
    ['waiting', t('waiting')],
    ['late', late('filter')],
  ];
  const choice = (words: string, changes: Record<string, string | null>, chosen: boolean): ChoiceLink => ({
    to: changed(search, changes, path),
    words,
    chosen,
  });
  return (
    <div className={styles.filters}>
      <nav className={styles.sorts} aria-label={t('sorts')}>
        {Object.entries(sorts).map(([key, value]) => (
          <Link
            key={key}
            to={changed(search, { sort: key === 'trending' ? null : key }, path)}
            aria-current={value === sort || undefined}
            preventScrollReset
          >
            {t(`sort.${value}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.choices} role="group" aria-label={t('filters')}>
        <ChoiceLinks
          idle={t('allStages')}
          choices={[
            choice(t('allStages'), { stage: null }, !filter.categories),
            ...categories.map((one) =>
              choice(t(`category.${one}`), { stage: one.toLowerCase() }, one === only),
            ),
          ]}
        />
        {!within && spaces.length > 1 && (
          <ChoiceLinks
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
          <ChoiceLinks
            idle={t('allTags')}
            choices={[
              choice(t('allTags'), { tag: null }, !filter.tag),
              ...tags.map(({ slug, name }) => choice(name, { tag: slug }, slug === filter.tag)),
            ]}
          />
        )}
        <ChoiceLinks
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
          <Link to={path} preventScrollReset>
            {t('clear')}
          </Link>
        )}
      </p>
    </div>
  );
}
