import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import {
  daysOf,
  EVENTS_AT_ONCE,
  firstPlace,
  nextNews,
  pendingNews,
  type News,
} from './changed-days.statements.js';
import { allDays, countDays, forgetAll, forgetDays, wrongDays } from './recount.statements.js';

/** Days counted by one statement, so that none is long. */
const DAYS_AT_ONCE = 100;
const NIL = '00000000-0000-0000-0000-000000000000';

interface State {
  transactionId: string | null;
  eventId: string | null;
  timeZone: string;
  /** The zone of the community as it is now. */
  zoneNow: string;
}

const communities = statement<{ id: string }>(
  'accountability.communities',
  'select id from community order by id',
);
const begin = statement(
  'accountability.begin',
  `insert into accountability_state (community_id, time_zone) select id, time_zone from community where id = $1
   on conflict do nothing`,
);
// Of two workers one does the work; the other has nothing left to do.
const take = statement<State>(
  'accountability.take',
  `select s.transaction_id::text as "transactionId", s.event_id as "eventId", s.time_zone as "timeZone",
     y.time_zone as "zoneNow"
   from accountability_state s join community y on y.id = s.community_id
   where s.community_id = $1 for update of s skip locked`,
);
const move = statement(
  'accountability.move',
  `update accountability_state set transaction_id = $2, event_id = $3, time_zone = $4, counted_at = $5
   where community_id = $1`,
);

async function inParts(days: readonly string[], work: (part: string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < days.length; from += DAYS_AT_ONCE) {
    await work(days.slice(from, from + DAYS_AT_ONCE));
  }
}

async function everyDay(tx: Tx, communityId: string, now: Date): Promise<string[]> {
  return (await tx.rows(allDays, [communityId, now])).map(({ day }) => day);
}

async function countAll(tx: Tx, communityId: string, now: Date): Promise<void> {
  // Nobody at a page waits for it.
  await tx.takeTime();
  await tx.rows(forgetAll, [communityId]);
  const days = await everyDay(tx, communityId, now);
  await inParts(days, (part) => tx.rows(countDays, [communityId, part]));
}

async function daysNamed(
  tx: Tx,
  communityId: string,
  { ideas, threads, irritants, members }: News,
): Promise<string[]> {
  const rows = await tx.rows(daysOf, [communityId, ideas, threads, irritants, members]);
  return rows.map(({ day }) => day);
}

/** Takes in what happened since the last run; answers whether there may be more. */
async function takeIn({ db, clock }: Services, communityId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.rows(begin, [communityId]);
    const state = await tx.row(take, [communityId]);
    if (!state) {
      return false;
    }
    const now = clock.now();
    if (state.transactionId === null || state.timeZone !== state.zoneNow) {
      const place = await tx.row(firstPlace);
      await countAll(tx, communityId, now);
      await tx.rows(move, [communityId, place?.transactionId ?? '0', NIL, state.zoneNow, now]);
      return false;
    }
    const news = await tx.row(nextNews, [communityId, state.transactionId, state.eventId ?? NIL]);
    if (!news?.events) {
      return false;
    }
    const days = await daysNamed(tx, communityId, news);
    await inParts(days, async (part) => {
      await tx.rows(forgetDays, [communityId, part]);
      await tx.rows(countDays, [communityId, part]);
    });
    await tx.rows(move, [communityId, news.transactionId, news.eventId, state.timeZone, now]);
    return news.events === EVENTS_AT_ONCE;
  });
}

/** Brings the counts of every community up to what is committed. */
export async function rollUp(services: Services): Promise<void> {
  for (const { id } of await services.db.rows(communities)) {
    while (await takeIn(services, id)) {
      // The next events.
    }
  }
}

/**
 * Holds what is kept against the rows, and counts everything anew where they disagree. Days of which something happened
 * that is not taken in yet may differ; they are the next run's.
 *
 * @returns how many days were counted wrong.
 */
export async function recount({ db, clock }: Services, communityId: string): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.rows(begin, [communityId]);
    const state = await tx.row(take, [communityId]);
    if (!state || state.transactionId === null) {
      return 0;
    }
    await tx.takeTime();
    const now = clock.now();
    const differ: string[] = [];
    await inParts(await everyDay(tx, communityId, now), async (part) => {
      differ.push(...(await tx.rows(wrongDays, [communityId, part])).map(({ day }) => day));
    });
    if (differ.length === 0) {
      return 0;
    }
    // Read last, so that whatever the comparison has seen is among it.
    const news = await tx.row(pendingNews, [communityId, state.transactionId, state.eventId ?? NIL]);
    if (!news || news.events === EVENTS_AT_ONCE) {
      return 0;
    }
    const pending = new Set(await daysNamed(tx, communityId, news));
    const wrong = differ.filter((day) => !pending.has(day));
    if (wrong.length > 0) {
      await countAll(tx, communityId, now);
      await tx.rows(move, [communityId, state.transactionId, state.eventId, state.timeZone, now]);
    }
    return wrong.length;
  });
}

export const rollUpAccountability: Schedule = {
  name: 'accountability.roll_up',
  everySeconds: 30,
  run: rollUp,
};

/** Compares what is kept with what the rows come to, says so when they disagree, and puts it right. */
export const compareAccountability: Schedule = {
  name: 'accountability.compare',
  everySeconds: 86_400,
  async run(services) {
    for (const { id } of await services.db.rows(communities)) {
      await rollUp(services);
      const days = await recount(services, id);
      if (days > 0) {
        services.log.error({ days }, 'figures of accountability and their rows disagree');
      }
    }
  },
};
