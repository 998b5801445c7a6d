import type { Database } from '../platform/database.js';
import type { KeptRead } from '../platform/kept.js';
import { statement } from '../platform/statement.js';
import { CommunityEntity } from './community.entity.js';
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

/** Every request asks for its community, and it changes a few times a year. */
export const keptFirstCommunity: KeptRead<Community | null> = {
  name: 'first community',
  from: [CommunityEntity],
  read: async (db) => asCommunity(await db.row(firstCommunity)),
};
export const keptCommunity: KeptRead<Community | null> = {
  name: 'community',
  from: [CommunityEntity],
  read: async (db, id) => asCommunity(await db.row(communityById, [id])),
};

function asCommunity(row: Community | null): Community | null {
  return row && Object.assign(new Community(), row);
}

/** Forgets what this process remembers, after a change that went past the transactions of `Database`. */
export function forgetCommunities(db: Database): void {
  db.kept.forget(new Set([CommunityEntity]));
}
