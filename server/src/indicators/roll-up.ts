import { INDICATORS } from '@rapport/shared/indicating';
import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import { openAttention } from './attention.writes.js';
import { COUNT } from './formulas/all.js';

const communities = statement<{ id: string }>(
  'indicators.communities',
  'select id from community order by id',
);
const begin = statement(
  'indicators.begin',
  `insert into indicator_state (community_id, time_zone) select id, time_zone from community where id = $1
   on conflict do nothing`,
);
// Of two workers one counts; the other finds the day done, or the row in the other's hands.
const take = statement<{ due: boolean }>(
  'indicators.take',
  `select s.counted_on is distinct from ($2::timestamptz at time zone y.time_zone)::date or s.time_zone <> y.time_zone
     as due
   from indicator_state s join community y on y.id = s.community_id where s.community_id = $1
   for update of s skip locked`,
);
const forget = ['indicator_value', 'indicator_case'].map((table) =>
  statement(`indicators.forget_${table}`, `delete from ${table} where community_id = $1`),
);
const done = statement(
  'indicators.done',
  `update indicator_state s set counted_on = ($2::timestamptz at time zone y.time_zone)::date, counted_at = $2,
     time_zone = y.time_zone
   from community y where y.id = s.community_id and s.community_id = $1`,
);

/**
 * Counts the indicators of a community anew from nothing but what was written, and opens what is to be looked at. All of
 * it is seen at one moment, and readers keep what they had until it is done.
 *
 * @param always also when today's are counted already.
 * @returns whether anything was counted.
 */
export async function countIndicators(
  services: Services,
  communityId: string,
  { always }: { always: boolean },
): Promise<boolean> {
  return services.db.transaction(async (tx) => {
    const now = services.clock.now();
    await tx.rows(begin, [communityId]);
    const state = await tx.row(take, [communityId, now]);
    if (!state || !(always || state.due)) {
      return false;
    }
    // Nobody at a page waits for it.
    await tx.takeTime();
    for (const table of forget) await tx.rows(table, [communityId]);
    for (const name of INDICATORS) await tx.rows(COUNT[name], [communityId, now]);
    await tx.rows(done, [communityId, now]);
    await openAttention(services, tx, communityId, now);
    return true;
  });
}

/** Counts every community whose day has turned since. */
export const rollUpIndicators: Schedule = {
  name: 'indicators.roll_up',
  everySeconds: 600,
  async run(services) {
    for (const { id } of await services.db.rows(communities)) {
      await countIndicators(services, id, { always: false });
    }
  },
};
