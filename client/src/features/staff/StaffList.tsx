import { useSearchParams } from 'react-router';
import type { ReactElement } from 'react';
import { filteredPath } from '../../lib/filtered-path';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';

/** What of a list is shown, as its address says; the first without a word. */
export const showIn = <Show extends string>(
  shows: readonly [Show, ...Show[]],
  search: URLSearchParams,
): Show => shows.find((one) => one === search.get('show')) ?? shows[0];

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  endCursor: string | null;
}

type ListKey<Show extends string> =
  | `list.${'title' | 'lead' | 'filters' | 'count' | 'noneText' | 'more' | 'all'}`
  | `list.${'show' | 'none'}.${Show}`;

interface StaffListProps<Show extends string> {
  path: string;
  /** Ways to narrow it; the first is shown without a choice. */
  shows: readonly [Show, ...Show[]];
  /** Words of the feature, which has them all under `list`. */
  t: (key: ListKey<NoInfer<Show>>, values?: { count: number }) => string;
  /** Where else one may look when there is nothing. */
  elsewhere: NoInfer<Show>;
  list: { totalCount: number; pageInfo: PageInfo };
  /** The things, each with somebody who looks after it. */
  items: readonly ReactElement[];
}

/** A list of what waits for the team, narrowed by its address. */
export function StaffList<Show extends string>(props: StaffListProps<Show>) {
  const { path, shows, t, elsewhere, list, items } = props;
  const [search] = useSearchParams();
  const shown = showIn(shows, search);
  const pathOf = (show: Show): string =>
    filteredPath(path, search, { show: show === shows[0] ? null : show });
  return (
    <Narrow>
      <PageMeta title={t('list.title')} path={path} hidden />
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <FilterBar label={t('list.filters')} count={t('list.count', { count: list.totalCount })}>
        <ChoiceLinks
          idle={t(`list.show.${shows[0]}`)}
          choices={shows.map((one) => ({
            to: pathOf(one),
            words: t(`list.show.${one}`),
            chosen: one === shown,
          }))}
        />
      </FilterBar>
      <FromTheStart shown={list.pageInfo.hasPreviousPage} />
      {items}
      {items.length === 0 && (
        <EmptyState
          title={t(`list.none.${shown}`)}
          act={shown !== elsewhere && <LinkButton to={pathOf(elsewhere)}>{t('list.all')}</LinkButton>}
        >
          {t('list.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={list.pageInfo} words={t('list.more')} />
    </Narrow>
  );
}
