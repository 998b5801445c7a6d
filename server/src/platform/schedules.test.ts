import { expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';
import type { Services } from './context.js';
import { retrySeconds, Schedules, type Schedule } from './schedules.js';
import { statement } from './statement.js';

const inWorld = useWorlds(import.meta.filename);

interface Row {
  nextDueAt: Date;
  lastStartedAt: Date | null;
  lastSucceededAt: Date | null;
  lastError: string | null;
  failures: number;
  claimed: boolean;
}

const read = statement<Row>(
  'test.schedule_run',
  `select next_due_at as "nextDueAt", last_started_at as "lastStartedAt", last_succeeded_at as "lastSucceededAt",
     last_error as "lastError", failures, coalesce(claimed_until > clock_timestamp(), false) as claimed
   from schedule_run where name = $1`,
);
const letClaimRunOut = statement(
  'test.let_claim_run_out',
  `update schedule_run set claimed_until = clock_timestamp() - interval '1 second' where name = $1`,
);
const makeAllDue = statement(
  'test.make_all_due',
  `update schedule_run set next_due_at = $2 where name = any($1::text[])`,
);
const poke = statement('test.poke', `update schedule_run set next_due_at = now() where name = $1`);

/** Failures are expected here. */
const quietly = (services: Services): Services => ({
  ...services,
  log: { ...services.log, error: () => undefined },
});

let counter = 0;
/** A schedule that counts its runs, each as long as the test wants. */
function counting(everySeconds: number, work: () => Promise<void> = async () => undefined) {
  counter += 1;
  const schedule = { name: `counting-${counter}`, everySeconds, runs: 0 };
  return Object.assign(schedule, {
    run: async () => {
      schedule.runs += 1;
      await work();
    },
  }) satisfies Schedule & { runs: number };
}

async function lookAndWait(workers: Schedules[]): Promise<void> {
  const begun = await Promise.all(workers.map((worker) => worker.look()));
  await Promise.all(begun.flat());
}

it('runs at the first start, then when its time has come, and makes up for weeks by one run', async () => {
  const { services, clock } = await inWorld();
  const hourly = counting(3600);
  const worker = new Schedules([hourly], services);
  await lookAndWait([worker]);
  await lookAndWait([worker]);
  expect(hourly.runs).toBe(1);
  clock.advance({ minutes: 59 });
  await lookAndWait([worker]);
  expect(hourly.runs).toBe(1);
  clock.advance({ minutes: 1 });
  await lookAndWait([worker]);
  expect(hourly.runs).toBe(2);
  clock.advance({ days: 21 });
  // The place was down for three weeks: another process starts.
  const restarted = new Schedules([hourly], services);
  await lookAndWait([restarted]);
  await lookAndWait([restarted]);
  expect(hourly.runs).toBe(3);
  expect((await services.db.row(read, [hourly.name]))?.nextDueAt).toEqual(
    new Date(clock.now().getTime() + 3_600_000),
  );
});

it('is run by one of ten workers that look at the same moment', async () => {
  const { services, clock } = await inWorld();
  const hourly = counting(3600);
  const workers = Array.from({ length: 10 }, () => new Schedules([hourly], services));
  await lookAndWait(workers);
  expect(hourly.runs).toBe(1);
  clock.advance({ hours: 1 });
  await lookAndWait(workers);
  expect(hourly.runs).toBe(2);
});

it('records a failure, tries again soon and then later, and does not stop the others', async () => {
  const { services, clock } = await inWorld();
  let works = false;
  const failing = counting(3600, async () => {
    if (!works) throw new Error('The disk is full.');
  });
  const other = counting(3600);
  const worker = new Schedules([failing, other], quietly(services));
  await lookAndWait([worker]);
  expect([failing.runs, other.runs]).toEqual([1, 1]);
  expect(await services.db.row(read, [failing.name])).toMatchObject({
    lastError: 'The disk is full.',
    failures: 1,
    lastSucceededAt: null,
    nextDueAt: new Date(clock.now().getTime() + 10_000),
    claimed: false,
  });
  clock.advance({ seconds: 10 });
  await lookAndWait([worker]);
  expect([failing.runs, other.runs]).toEqual([2, 1]);
  works = true;
  clock.advance({ seconds: 19 });
  await lookAndWait([worker]);
  expect(failing.runs).toBe(2);
  clock.advance({ seconds: 1 });
  await lookAndWait([worker]);
  expect(await services.db.row(read, [failing.name])).toMatchObject({
    lastError: null,
    failures: 0,
    lastSucceededAt: clock.now(),
  });
});

it.each([
  [3600, 0, 10],
  [3600, 3, 80],
  [3600, 40, 3600],
  [1, 2, 40],
  [1, 9, 60],
])('every %i s, after %i failures: again in %i s', (every, failures, seconds) => {
  expect(retrySeconds(every, failures)).toBe(seconds);
});

it('is taken over when its worker died in the middle, and what the dead one had to say is not heard', async () => {
  const { services } = await inWorld();
  let finish = (): void => undefined;
  const stuck = counting(3600, () => new Promise((resolve) => (finish = resolve)));
  const [runOfTheDead] = await new Schedules([stuck], services).look();
  const other = new Schedules([stuck], services);
  expect(await other.look(), 'it has it in hand').toEqual([]);
  await services.db.rows(letClaimRunOut, [stuck.name]);
  const finishDead = finish;
  const [takenOver] = await other.look();
  expect(stuck.runs).toBe(2);
  finishDead();
  await runOfTheDead;
  expect(await services.db.row(read, [stuck.name])).toMatchObject({ claimed: true, lastSucceededAt: null });
  finish();
  await takenOver;
  expect(await services.db.row(read, [stuck.name])).toMatchObject({ claimed: false, failures: 0 });
});

it('runs when somebody asks for it in the database, also while it runs, and no more often than asked', async () => {
  const { services, clock } = await inWorld();
  // `now()` of the database is the machine's time.
  clock.set(new Date());
  let finish = (): void => undefined;
  const hourly = counting(3600, () => new Promise((resolve) => (finish = resolve)));
  const worker = new Schedules([hourly], services);
  const [first] = await worker.look();
  await services.db.rows(poke, [hourly.name]);
  finish();
  await first;
  clock.set(new Date(Date.now() + 5));
  const [second] = await worker.look();
  expect(hourly.runs).toBe(2);
  finish();
  await second;
  clock.advance({ minutes: 1 });
  expect(await worker.look()).toEqual([]);
});

it('runs though a clock that was set back makes its next time lie weeks ahead', async () => {
  const { services, clock } = await inWorld();
  const hourly = counting(3600);
  clock.advance({ days: 30 });
  await lookAndWait([new Schedules([hourly], services)]);
  clock.advance({ days: -30 });
  await lookAndWait([new Schedules([hourly], services)]);
  expect(hourly.runs).toBe(2);
});

it('runs four at the same time, and what runs often beside them', async () => {
  const { services } = await inWorld();
  const ends: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => ends.push(resolve));
  const slow = Array.from({ length: 6 }, () => counting(3600, wait));
  const often = counting(1);
  const worker = new Schedules([...slow, often], services);
  const begun = [...(await worker.look()), ...(await worker.look())];
  expect(often.runs).toBe(1);
  const running = () => slow.filter(({ runs }) => runs > 0).length;
  await Promise.all(begun.slice(0, 1));
  begun.push(...(await worker.look()));
  expect(running()).toBe(4);
  await services.db.rows(makeAllDue, [[often.name], services.clock.now()]);
  begun.push(...(await worker.look()));
  expect([running(), often.runs]).toEqual([4, 2]);
  ends.forEach((end) => end());
  await Promise.all(begun);
  begun.push(...(await worker.look()));
  expect(running()).toBe(6);
  ends.forEach((end) => end());
  await Promise.all(begun);
});

it('looks by itself soon after a start, and ends what is in hand before it is closed', async () => {
  const { services } = await inWorld();
  let ended = false;
  const slow = counting(3600, async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ended = true;
  });
  const worker = new Schedules([slow], services);
  worker.start();
  await expect.poll(() => slow.runs).toBe(1);
  await worker.close();
  expect(ended).toBe(true);
});

it('goes on after the database was away at its first look, and at others', async () => {
  const { services } = await inWorld();
  const one = counting(3600);
  let away = true;
  const rows: Services['db']['rows'] = (...given) =>
    away ? Promise.reject(new Error('away')) : services.db.rows(...given);
  const worker = new Schedules([one], { ...services, db: { rows } as Services['db'] });
  await expect(worker.look()).rejects.toThrow('away');
  away = false;
  await lookAndWait([worker]);
  expect(one.runs).toBe(1);
  away = true;
  await expect(worker.look()).rejects.toThrow('away');
});

it('says that it could not look, and ends when it is told to', async () => {
  const { services } = await inWorld();
  const warnings: string[] = [];
  const one = counting(3600);
  const away = {
    ...services,
    db: { rows: () => Promise.reject(new Error('away')) },
    log: { ...services.log, warn: (_: unknown, words: string) => warnings.push(words) },
  } as unknown as Services;
  const worker = new Schedules([one], away);
  worker.start();
  await expect.poll(() => warnings.length).toBe(1);
  await worker.close();
  expect(one.runs).toBe(0);
});
