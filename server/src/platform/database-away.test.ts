import { afterEach, expect, it } from 'vitest';
import { SilentLine } from '../../test/silent-line.js';
import { useWorlds } from '../../test/world.js';
import { schemaOptions } from '../services.js';
import { openDatabase, type Database } from './database.js';
import { isUnavailable } from './errors.js';
import { RateLimitRow } from './rate-limit.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

const inWorld = useWorlds(import.meta.filename);
const one = statement<{ one: number }>('test.one', 'select 1 as one');
const myself = statement<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid');
const endOne = statement('test.terminate', 'select pg_terminate_backend($1)');

let db: Database;
let line: SilentLine;
afterEach(async () => {
  await db.close();
  await line.close();
});

/** A database of its own pool behind a line that can go dead. */
async function behindALine(): Promise<void> {
  const { services } = await inWorld();
  const { url } = services.db.dataSource.options as { url: string };
  const through = await SilentLine.open(url);
  line = through.line;
  db = await openDatabase(through.url, { ...schemaOptions, poolMax: 3, answerWithinMs: 400 });
}

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'answered',
    (error: unknown) => (isUnavailable(error) ? 'unavailable' : error),
  );

it('that has fallen silent ends reads and writes in time, and is found again by itself', async () => {
  await behindALine();
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const writing = db.transaction(async (tx) => {
    await tx.rows(one);
    await held;
    await tx.rows(one);
  });
  await db.rows(one);
  line.fallSilent();
  goOn();
  const began = performance.now();
  const outcomes = await Promise.all([outcome(writing), outcome(db.rows(one)), outcome(db.rows(one))]);
  expect(outcomes).toEqual(['unavailable', 'unavailable', 'unavailable']);
  expect(performance.now() - began, 'one wait, not one for each statement').toBeLessThan(2_500);
  line.speak();
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
  expect(await outcome(db.transaction((tx) => tx.rows(one)))).toBe('answered');
  expect(db.connections.totalCount, 'dead connections are given up').toBeLessThanOrEqual(3);
}, 15_000);

it('that ends a connection in the middle of a write is told as unavailable, and ends nothing else', async () => {
  await behindALine();
  const { services } = await inWorld();
  const write = db.transaction(async (tx) => {
    const [me] = await tx.rows(myself);
    await services.db.rows(endOne, [me?.pid]);
    await tx.rows(one);
  });
  expect(await outcome(write)).toBe('unavailable');
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
});

it.each([
  ['writes by the mapper', (tx: Tx) => tx.remove(RateLimitRow, { key: 'nobody' })],
  ['has nothing left but to commit', async () => undefined],
])('that ends a connection while a write %s is told as unavailable', async (_name, goOn) => {
  await behindALine();
  const { services } = await inWorld();
  const write = db.transaction(async (tx) => {
    const [me] = await tx.rows(myself);
    await services.db.rows(endOne, [me?.pid]);
    // Its end arrives while nothing is asked of the connection.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await goOn(tx);
  });
  expect(await outcome(write)).toBe('unavailable');
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
});

it('that ends a connection which a library holds does not end the process', async () => {
  await behindALine();
  const { services } = await inWorld();
  // As better-auth does: checked out, idle for a moment, and with nobody who listens for its end.
  const client = await db.connections.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await services.db.rows(endOne, [rows[0]?.pid]);
  // Its end arrives while nothing is asked of it.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await outcome(client.query('select 1'))).toBe('unavailable');
  client.release();
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
});
