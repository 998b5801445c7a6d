import type { IdeaFilter, StageCategory } from '../../lib/schema.generated';

/** The columns, in the order in which an idea passes them. */
export const columns = ['CONSIDERING', 'PLANNED', 'BUILDING', 'SHIPPED'] as const satisfies StageCategory[];
export type Column = (typeof columns)[number];

/** The filter of one category with the space and the tag of the address. A tag belongs to a space. */
export function filterOf(search: URLSearchParams, category: StageCategory): IdeaFilter {
  const space = search.get('space');
  const tag = space && search.get('tag');
  return { ...(space && { space }), categories: [category], ...(tag && { tag }) };
}

/** Address of the list of ideas that shows all of one category. */
export function ideasPath(search: URLSearchParams, category: StageCategory): string {
  const { space, tag } = filterOf(search, category);
  const query = new URLSearchParams({
    stage: category.toLowerCase(),
    sort: 'supported',
    ...(space && { space }),
    ...(tag && { tag }),
  });
  return `/ideas?${query}`;
}
