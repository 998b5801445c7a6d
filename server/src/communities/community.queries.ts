import type { RequestContext } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { rememberCommunity } from './community.cache.js';
import { Community } from './community.type.js';

const COLUMNS = `id, name, tagline, mark, accent, language, time_zone as "timeZone",
  sign_up_mode as "signUpMode", sign_up_domains as domains, terms_url as "termsUrl",
  privacy_url as "privacyUrl", imprint_url as "imprintUrl", demo, set_up_at as "setUpAt"`;

const firstCommunity = statement<Community>(
  'communities.first',
  `select ${COLUMNS} from community order by created_at, id limit 1`,
);
const communityById = statement<Community>(
  'communities.by_id',
  `select ${COLUMNS} from community where id = $1`,
);

/**
 * Decides which community a request is for. There is one today; when there are more, the host name will choose,
 * here and nowhere else. What it answers may be two seconds old when another process has changed it.
 *
 * @returns null while the database holds none yet.
 */
export async function communityForRequest(
  db: Database,
  _host: string | undefined,
): Promise<Community | null> {
  return rememberCommunity(db, 'first', async () => asCommunity(await db.row(firstCommunity)));
}

/** The community of this request. */
export async function communityOf(context: RequestContext): Promise<Community> {
  const { communityId } = context.actor;
  const community = await rememberCommunity(context.db, communityId, async () =>
    asCommunity(await context.db.row(communityById, [communityId])),
  );
  if (!community) {
    throw new Error('The community of this request is gone.');
  }
  return community;
}

function asCommunity(row: Community | null): Community | null {
  return row && Object.assign(new Community(), row);
}
