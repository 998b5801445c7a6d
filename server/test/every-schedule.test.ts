import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fillDemo } from '../src/demo/demo.module.js';
import type { Services } from '../src/platform/context.js';
import { Schedules } from '../src/platform/schedules.js';
import { statement } from '../src/platform/statement.js';
import { closeServices, openServices, schedules } from '../src/services.js';
import { FixedClock } from './fixed-clock.js';
import { databaseOfThisFile } from './template-database.js';
import { NO_LIMITS, TEST_SETTINGS } from './world.js';

// Every schedule there is or will be, in a community in which much is going on, after half a year in which no worker
// was there. What only one of them can show has tests beside it.

const DOWNTIME_DAYS = 180;
const clock = new FixedClock();
const errors: unknown[] = [];
const opened: Services[] = [];
let template = '';

async function open(databaseUrl: string): Promise<Services> {
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const services = await openServices({
    databaseUrl,
    poolMax: 6,
    limits: NO_LIMITS,
    trustedRanges: [],
    publicUrl: 'https://ideas.example.com',
    settings: TEST_SETTINGS,
    log: { ...log, error: (...given: unknown[]) => errors.push(given) },
    clock,
  });
  return services;
}

beforeAll(async () => {
  // The tables of limits carry the time of the machine, so the demo begins now.
  clock.set(new Date());
  template = await databaseOfThisFile(import.meta.filename);
  const services = await open(template);
  await fillDemo(services);
  await closeServices(services);
  clock.advance({ days: DOWNTIME_DAYS });
}, 120_000);
afterAll(async () => {
  for (const services of opened) await closeServices(services);
});

/** The place as it was before the downtime, and as many processes on it as asked for. */
async function placeAfterDowntime(name: string, processes: number): Promise<Services[]> {
  const source = new URL(template).pathname.slice(1);
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${source}_${name} with (force)`);
    await admin.query(`create database ${source}_${name} template ${source}`);
  } finally {
    await admin.end();
  }
  const url = new URL(template);
  url.pathname = `/${source}_${name}`;
  const services = await Promise.all(Array.from({ length: processes }, () => open(url.href)));
  opened.push(...services);
  return services;
}

const tables = statement<{ name: string }>(
  'test.tables',
  `select table_name as name from information_schema.tables
   where table_schema = 'public' and table_name not in ('migration', 'schedule_run', 'pump_run') order by 1`,
);
const jobs = statement<{ name: string; rows: number }>(
  'test.jobs_by_queue',
  `select 'queue ' || name as name, count(*)::int as rows from pgboss.job group by name`,
);

/** Rows of every table and queue, or fingerprints of what is in them. */
async function facts({ db }: Services, of: 'rows' | 'content'): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const what =
    of === 'rows' ? 'count(*)::int' : `md5(coalesce(string_agg(t::text, '|' order by t::text), ''))`;
  for (const { name } of await db.rows(tables)) {
    const { rows } = await db.connections.query<{ fact: unknown }>(`select ${what} as fact from "${name}" t`);
    found[name] = rows[0]?.fact;
  }
  for (const { name, rows } of await db.rows(jobs)) found[name] = rows;
  return found;
}

const DEATH = new Error('killed');

/** The same process, as if it were killed before its statement or its commit of this number takes effect. */
function dyingAt(step: number, services: Services): Services {
  let steps = 0;
  const live = (): void => {
    steps += 1;
    if (steps === step) throw DEATH;
  };
  const { db } = services;
  const dying: Pick<typeof db, 'rows' | 'row' | 'transaction'> = {
    rows: async (...given) => (live(), db.rows(...given)),
    row: async (...given) => (live(), db.row(...given)),
    transaction: async (work) =>
      db.transaction(async (tx) => {
        const result = await work(tx);
        live();
        return result;
      }),
  };
  return { ...services, db: Object.assign(Object.create(db) as typeof db, dying) };
}

async function lookAndWait(workers: readonly Schedules[]): Promise<void> {
  let begun = 1;
  while (begun > 0) {
    const runs = (await Promise.all(workers.map((worker) => worker.look()))).flat();
    await Promise.all(runs);
    begun = runs.length;
  }
}

const ofSchedules = statement<{ name: string; failures: number; lastError: string | null; due: boolean }>(
  'test.of_schedules',
  `select name, failures, last_error as "lastError", next_due_at <= $1 as due from schedule_run order by name`,
);

describe('every schedule', () => {
  it('has a name of its own', () => {
    const names = schedules.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes up for half a year without a worker, and then has nothing left to do', async () => {
    const [services] = await placeAfterDowntime('late', 1);
    if (!services) throw new Error('no process');
    const acted: string[] = [];
    let before = await facts(services, 'content');
    for (const schedule of schedules) {
      await schedule.run(services);
      const after = await facts(services, 'content');
      if (JSON.stringify(after) !== JSON.stringify(before)) acted.push(schedule.name);
      before = after;
    }
    // What people were promised: the demo holds something of each that comes due by then.
    for (const promise of ['differences.stalled', 'late.tell', 'reviews.due']) {
      expect(acted, `${promise} had something to do`).toContain(promise);
    }
    // One may give another something to do; after that all is done.
    for (const schedule of schedules) await schedule.run(services);
    const settled = await facts(services, 'content');
    for (const schedule of schedules) {
      await schedule.run(services);
      expect(await facts(services, 'content'), `${schedule.name} acts once`).toEqual(settled);
    }
    expect(errors).toEqual([]);
  }, 120_000);

  it('acts once though two workers run it at the same moment without asking each other', async () => {
    const [alone] = await placeAfterDowntime('alone', 1);
    const both = await placeAfterDowntime('both', 2);
    const [first] = both;
    if (!alone || !first) throw new Error('no process');
    for (const schedule of schedules) {
      await schedule.run(alone);
      await Promise.all(both.map((services) => schedule.run(services)));
      expect(await facts(first, 'rows'), schedule.name).toEqual(await facts(alone, 'rows'));
    }
    expect(errors).toEqual([]);
  }, 120_000);

  it('leaves nothing half done when its worker dies at any step, and the next makes up for it', async () => {
    const [alone] = await placeAfterDowntime('undisturbed', 1);
    const [disturbed] = await placeAfterDowntime('disturbed', 1);
    if (!alone || !disturbed) throw new Error('no process');
    for (const schedule of schedules) {
      await schedule.run(alone);
      for (let step = 1; step <= 4; step += 1) {
        await schedule.run(dyingAt(step, disturbed)).catch((error: unknown) => expect(error).toBe(DEATH));
      }
      await schedule.run(disturbed);
      expect(await facts(disturbed, 'rows'), schedule.name).toEqual(await facts(alone, 'rows'));
    }
  }, 120_000);

  it('is run once by two workers that look, is recorded, and does not fail', async () => {
    const both = await placeAfterDowntime('looking', 2);
    const runs = new Map<string, number>();
    const counted = schedules.map((schedule) => ({
      ...schedule,
      run: async (services: Services) => {
        runs.set(schedule.name, (runs.get(schedule.name) ?? 0) + 1);
        await schedule.run(services);
      },
    }));
    const workers = both.map((services) => new Schedules(counted, services));
    await lookAndWait(workers);
    const names = schedules.map(({ name }) => name).toSorted();
    expect(Object.fromEntries(runs)).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
    expect(await both[0]?.db.rows(ofSchedules, [clock.now()])).toEqual(
      names.map((name) => ({ name, failures: 0, lastError: null, due: false })),
    );
    // A week later each is due once, however many runs were missed.
    clock.advance({ days: 7 });
    await lookAndWait(workers);
    expect(Object.fromEntries(runs)).toEqual(Object.fromEntries(names.map((name) => [name, 2])));
    expect(errors).toEqual([]);
  }, 120_000);
});
