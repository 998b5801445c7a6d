import type { RequestContext } from '../platform/context.js';

/** Search and similar share one count: per address for people who have not signed in, per member for others. @throws RATE_LIMITED */
export async function countSearch(context: RequestContext): Promise<void> {
  await context.limits.consume(context.actor.kind === 'member' ? 'searchMember' : 'search', context);
}
