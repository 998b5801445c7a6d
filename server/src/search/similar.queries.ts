import { listIdeas, type Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import type { SimilarIdeasArgs } from './search.input.js';
import { countSearch } from './search.limits.js';

/** Ideas that say much the same as a text. @throws RATE_LIMITED */
export async function similarIdeas(context: RequestContext, args: SimilarIdeasArgs): Promise<Idea[]> {
  await countSearch(context);
  const page = await listIdeas(context, { first: args.first }, { space: args.space ?? null }, 'NEWEST');
  return page.edges.map(({ node }) => node).filter(({ id }) => id !== args.except);
}
