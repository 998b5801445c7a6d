import words from '../locales/en/communities.json' with { type: 'json' };
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { Ids } from '../platform/ids.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { forgetCommunities } from './community.cache.js';
import { CommunityEntity } from './community.entity.js';

/** Held while a process looks whether there is a community and makes the first. */
const FIRST_COMMUNITY_LOCK = 1763;

const lockFirst = statement('communities.lock_first', `select pg_advisory_xact_lock($1)`);
// Whoever comes second waits until the first has filled the demo, which is longer than a page may wait.
const WAIT_MS = 60_000;
const bePatient = statement(
  'communities.be_patient',
  `select set_config('lock_timeout', '${WAIT_MS}', true)`,
);
const anyCommunity = statement<{ id: string }>(
  'communities.any',
  `select id from community order by created_at, id limit 1`,
);

/** Facts of a new community; the rest takes its ordinary value. */
export type NewCommunity = Pick<CommunityEntity, 'id' | 'name' | 'createdAt'> & Partial<CommunityEntity>;

/** Writes a community that nobody has set up yet, unless `community` says otherwise. */
export async function createCommunity(tx: Tx, community: NewCommunity): Promise<void> {
  await tx.insert(CommunityEntity, {
    tagline: words.tagline,
    mark: null,
    accent: null,
    language: 'en',
    timeZone: 'UTC',
    signUpMode: 'ANYONE',
    signUpDomains: [],
    termsUrl: null,
    privacyUrl: null,
    imprintUrl: null,
    demo: false,
    setUpAt: null,
    ...community,
  });
}

/**
 * Makes the first community of an empty database in one transaction, once, however many processes start together.
 *
 * @param fill writes it, and whatever it must not be without.
 * @returns the id of the community of this database and whether it was made just now.
 */
export async function createFirstCommunity(
  db: Database,
  id: string,
  fill: (tx: Tx, id: string) => Promise<void>,
): Promise<{ communityId: string; created: boolean }> {
  const outcome = await db.transaction(async (tx) => {
    await tx.takeTime(WAIT_MS);
    await tx.rows(bePatient);
    await tx.rows(lockFirst, [FIRST_COMMUNITY_LOCK]);
    const present = await tx.row(anyCommunity);
    if (present) {
      return { communityId: present.id, created: false };
    }
    await fill(tx, id);
    return { communityId: id, created: true };
  });
  forgetCommunities(db);
  return outcome;
}

/** Sees to it that there is a community to sign in to: an unnamed one that awaits its first admin, if need be. */
export async function ensureCommunity(
  db: Database,
  clock: Clock,
  ids: Ids,
): Promise<{ communityId: string; created: boolean }> {
  const id = ids.next();
  return createFirstCommunity(db, id, (tx) =>
    createCommunity(tx, { id, name: words.unnamed, createdAt: clock.now() }),
  );
}

const unnamedCommunity = statement<{ id: string; isEmpty: boolean }>(
  'communities.unnamed',
  `select c.id, c.set_up_at is null
     and not exists (select 1 from member where community_id = c.id)
     and not exists (select 1 from space where community_id = c.id) as "isEmpty"
   from community c order by created_at, id limit 1`,
);

/**
 * Where a community is put that is brought in whole; the door is held until the transaction ends. The unnamed one that
 * awaits its first admin is taken over, which ends the link that was printed for them.
 *
 * @param id of a new community.
 * @returns the id it is to have, or null when somebody is here already.
 */
export async function placeOfFirstCommunity(tx: Tx, id: string): Promise<string | null> {
  await tx.takeTime(WAIT_MS);
  await tx.rows(bePatient);
  await tx.rows(lockFirst, [FIRST_COMMUNITY_LOCK]);
  const present = await tx.row(unnamedCommunity);
  if (!present) {
    return id;
  }
  return present.isEmpty ? present.id : null;
}
