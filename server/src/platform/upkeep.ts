import { KEPT_DAYS } from './idempotency.js';
import type { Schedule } from './jobs.js';
import { statement } from './statement.js';

const dropKeys = statement('upkeep.idempotency_keys', `delete from idempotency_key where created_at < $1`);
/** `expire` is in milliseconds since 1970, as rate-limiter-flexible writes it. */
const dropCounts = statement('upkeep.rate_limits', `delete from rate_limit where expire < $1`);

const AT_ONCE = 5_000;
// They say nothing but that somebody's open page should look: an answer to ten thousand people writes as many.
const dropSigns = statement<{ id: string }>(
  'upkeep.signs',
  `delete from domain_event e using (
     select community_id, id from domain_event
     where actor_id is null and at < $1 and data = '{}'::jsonb limit ${AT_ONCE}) old
   where e.community_id = old.community_id and e.id = old.id returning e.id`,
);

/** Forgets what has served its time in tables that would otherwise grow with every write and every address. */
export const forgetWhatIsOver: Schedule = {
  name: 'platform.upkeep',
  everySeconds: 3600,
  async run({ db, clock }) {
    const now = clock.now().getTime();
    const before = new Date(now - KEPT_DAYS * 86_400_000);
    await db.rows(dropKeys, [before]);
    while ((await db.rows(dropSigns, [before])).length === AT_ONCE) {
      // The next ones.
    }
    await db.rows(dropCounts, [now]);
  },
};
