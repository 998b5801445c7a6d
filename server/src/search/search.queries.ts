import { SEARCH_QUERY_MAX } from '@rapport/shared/limits';
import { listIdeas } from '../ideas/idea.module.js';
import { badInput } from '../platform/errors.js';
import type { RequestContext } from '../platform/context.js';
import type { SearchArgs } from './search.input.js';
import { countSearch } from './search.limits.js';
import { SearchConnection, SearchHit } from './search.type.js';

/** One page of what the caller may see and was looking for. @throws BAD_USER_INPUT, RATE_LIMITED */
export async function search(context: RequestContext, args: SearchArgs): Promise<SearchConnection> {
  await countSearch(context);
  if (args.query.length > SEARCH_QUERY_MAX) {
    throw badInput(`At most ${SEARCH_QUERY_MAX} characters.`);
  }
  const page = await listIdeas(context, args, {}, 'NEWEST');
  return Object.assign(new SearchConnection(), {
    pageInfo: page.pageInfo,
    totalCount: await page.count(),
    edges: page.edges.map(({ cursor, node: idea }) => ({
      cursor,
      node: Object.assign(new SearchHit(), {
        id: idea.id,
        kind: 'IDEA' as const,
        path: idea.path,
        title: [{ text: idea.title, matches: false }],
        excerpt: [{ text: idea.excerpt, matches: false }],
        createdAt: idea.createdAt,
        authorId: idea.authorId,
        spaceId: idea.spaceId,
        ideaId: idea.id,
        memberId: null,
      }),
    })),
  });
}
