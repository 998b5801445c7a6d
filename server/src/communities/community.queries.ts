import type { RequestContext } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import { keptCommunity, keptFirstCommunity } from './community.cache.js';
import type { Community } from './community.type.js';

/**
 * Decides which community a request is for. There is one today; when there are more, the host name will choose,
 * here and nowhere else. What it answers may be a second old when another process has changed it.
 *
 * @returns null while the database holds none yet.
 */
export async function communityForRequest(
  db: Database,
  _host: string | undefined,
): Promise<Community | null> {
  return db.kept.get(keptFirstCommunity, '');
}

/** The community of this request; at once when the process remembers it. */
export function communityOf({
  db,
  actor,
}: Pick<RequestContext, 'db' | 'actor'>): Promise<Community> | Community {
  const community = db.kept.get(keptCommunity, actor.communityId);
  return community instanceof Promise ? community.then(present) : present(community);
}

function present(community: Community | null): Community {
  if (!community) {
    throw new Error('The community of this request is gone.');
  }
  return community;
}
