import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
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
 * here and nowhere else.
 *
 * @returns null while the database holds none yet.
 */
export async function communityForRequest(
  db: Database,
  _host: string | undefined,
): Promise<Community | null> {
  return asCommunity(await db.row(firstCommunity));
}

const communityLoader = defineLoader<Community | null>(
  'community',
  async (context, ids) => {
    const found = new Map<string, Community | null>();
    for (const id of ids) {
      found.set(id, asCommunity(await context.db.row(communityById, [id])));
    }
    return found;
  },
  null,
);

/** The community of this request. */
export async function communityOf(context: RequestContext): Promise<Community> {
  const community = await context.loaders.load(context, communityLoader, context.actor.communityId);
  if (!community) {
    throw new Error('The community of this request is gone.');
  }
  return community;
}

function asCommunity(row: Community | null): Community | null {
  return row && Object.assign(new Community(), row);
}
