import { useSearchParams } from 'react-router';
import type { ReactNode } from 'react';
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

interface StaffListProps<Show extends string> {
  path: string;
  /** Ways to narrow it; the first is shown without a choice. */
  shows: readonly [Show, ...Show[]];
  wordsOf: (show: Show) => string;
  words: Record<'title' | 'lead' | 'filters' | 'count' | 'none' | 'noneText' | 'more', string>;
  /** Where else one may look when there is nothing. */
  elsewhere: { show: Show; words: string };
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  empty: boolean;
  children: ReactNode;
}

/** A list of what waits for the team, narrowed by its address: things that each have somebody who looks after them. */
export function StaffList<Show extends string>(props: StaffListProps<Show>) {
  const { path, shows, wordsOf, words, elsewhere, pageInfo, empty, children } = props;
  const [search] = useSearchParams();
  const shown = showIn(shows, search);
  const pathOf = (show: Show): string =>
    filteredPath(path, search, { show: show === shows[0] ? null : show });
  return (
    <Narrow>
      <PageMeta title={words.title} path={path} hidden />
      <PageHead title={words.title} lead={words.lead} />
      <FilterBar label={words.filters} count={words.count}>
        <ChoiceLinks
          idle={wordsOf(shows[0])}
          choices={shows.map((one) => ({ to: pathOf(one), words: wordsOf(one), chosen: one === shown }))}
        />
      </FilterBar>
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {children}
      {empty && (
        <EmptyState
          title={words.none}
          act={
            shown !== elsewhere.show && <LinkButton to={pathOf(elsewhere.show)}>{elsewhere.words}</LinkButton>
          }
        >
          {words.noneText}
        </EmptyState>
      )}
      <LoadMore pageInfo={pageInfo} words={words.more} />
    </Narrow>
  );
}
