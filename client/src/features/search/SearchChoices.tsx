import { useSearchParams } from 'react-router';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import type { SearchPageQuery } from './Search.generated';
import { canNarrow, categories, changed, kinds, type SearchQuery } from './search-query';
import { t } from './words';

interface ChoicesProps {
  query: SearchQuery;
  /** Spaces to choose from, with their tags. */
  spaces: SearchPageQuery['spaces'];
}

/** What narrows a search down: kind, space, stage and tag, each choice a link. */
export function SearchChoices({ query, spaces }: ChoicesProps) {
  const [search] = useSearchParams();
  const { kind, filter } = query;
  const stage = filter.categories?.[0] ?? null;
  const space = spaces.find(({ slug }) => slug === filter.space);
  // A filter that means nothing beside the kind goes with it.
  const kindTo = (one: (typeof kinds)[number] | null) =>
    changed(search, {
      kind: one?.toLowerCase() ?? null,
      ...(!canNarrow(one, 'space') && { space: null }),
      ...(!canNarrow(one, 'stage') && { stage: null }),
      ...(!canNarrow(one, 'tag') && { tag: null }),
    });
  const lists = [
    [
      { to: kindTo(null), words: t('allKinds'), chosen: !kind },
      ...kinds.map((one) => ({ to: kindTo(one), words: t(`kinds.${one}`), chosen: one === kind })),
    ],
    canNarrow(kind, 'space') &&
      spaces.length > 1 && [
        { to: changed(search, { space: null, tag: null }), words: t('allSpaces'), chosen: !space },
        ...spaces.map(({ slug, name }) => ({
          to: changed(search, { space: slug, tag: null }),
          words: name,
          chosen: slug === space?.slug,
        })),
      ],
    canNarrow(kind, 'stage') && [
      { to: changed(search, { stage: null }), words: t('allStages'), chosen: !stage },
      ...categories.map((one) => ({
        to: changed(search, { stage: one.toLowerCase() }),
        words: t(`category.${one}`),
        chosen: one === stage,
      })),
    ],
    canNarrow(kind, 'tag') &&
      space !== undefined &&
      space.tags.length > 0 && [
        { to: changed(search, { tag: null }), words: t('allTags'), chosen: !filter.tag },
        ...space.tags.map(({ slug, name }) => ({
          to: changed(search, { tag: slug }),
          words: name,
          chosen: slug === filter.tag,
        })),
      ],
  ];
  return lists.map((choices) =>
    choices ? <ChoiceLinks key={choices[0]?.words} idle={choices[0]?.words ?? ''} choices={choices} /> : null,
  );
}
