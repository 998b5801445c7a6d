import { KEPT_DAYS } from './idempotency.js';
import type { Schedule } from './jobs.js';
import { statement } from './statement.js';

const dropKeys = statement('upkeep.idempotency_keys', `delete from idempotency_key where created_at < $1`);
/** `expire` is in milliseconds since 1970, as rate-limiter-flexible writes it. */
const dropCounts = statement('upkeep.rate_limits', `delete from rate_limit where expire < $1`);

/** Forgets what has served its time in tables that would otherwise grow with every write and every address. */
export const forgetWhatIsOver: Schedule = {
  name: 'platform.upkeep',
  everySeconds: 3600,
  async run({ db, clock }) {
    const now = clock.now().getTime();
    await db.rows(dropKeys, [new Date(now - KEPT_DAYS * 86_400_000)]);
    await db.rows(dropCounts, [now]);
  },
};
