import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scheduleNow } from '../../test/jobs.js';
import { useWorlds, type World } from '../../test/world.js';
import { migrations } from '../migrations/index.js';
import type { Database } from '../platform/database.js';
import { trustIn, type TrustProxy } from '../platform/http/proxy.js';
import { deadLetter, Jobs } from '../platform/jobs.js';
import { stopInOrder } from './graceful-stop.js';
import { mountHealth } from './health.js';
import { Metrics } from './metrics.js';
import { mountMetrics } from './metrics-route.js';
import { workFigures } from './work-metrics.js';

const inWorld = useWorlds(import.meta.filename);
const newestMigration = migrations.at(-1)?.name ?? '';

let world: World;
let server: FastifyInstance;
let metrics: Metrics;
let stopping: boolean;

async function open(
  db: Database,
  newest: string = newestMigration,
  trustProxy: TrustProxy = false,
): Promise<void> {
  stopping = false;
  server = Fastify({ trustProxy: trustIn(trustProxy) });
  const { clock, work } = world.services;
  const letters = { name: 'letters', kinds: [], consume: async () => undefined };
  const figures = workFigures({
    db: world.services.db,
    clock,
    work: { ...work, consumers: [...work.consumers, letters] },
    outgoing: async () => [
      { way: 'mail', figures: { waiting: 4 }, oldestAt: new Date('2026-03-02T09:00:00Z') },
    ],
  });
  metrics = new Metrics({ pool: db.connections, work: figures, sockets: () => 3 });
  mountMetrics(server, metrics, ['127.0.0.0/8', '10.0.0.0/8']);
  mountHealth(server, { db, newestMigration: newest, isStopping: () => stopping });
  server.get('/members/:id', () => 'ok');
}

beforeEach(async () => {
  world = await inWorld();
});
afterEach(() => server.close());

const statusOf = async (url: string): Promise<number> => (await server.inject(url)).statusCode;

it('is ready while the database answers and has the newest migration, until it stops', async () => {
  await open(world.services.db);
  expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 200]);
  stopping = true;
  expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 503]);
});

it('is not ready on a database that is older than the program', async () => {
  await open(world.services.db, 'FromTomorrow1999999999999');
  expect(await statusOf('/readyz')).toBe(503);
});

it('lives, but is not ready, within a second of a database that does not answer', async () => {
  const silent = { row: () => new Promise(() => undefined), connections: { totalCount: 0 } };
  await open(silent as unknown as Database);
  const began = performance.now();
  expect(await statusOf('/readyz')).toBe(503);
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(await statusOf('/livez')).toBe(200);
});

it('shows its numbers to the ranges it was told only, and never through a proxy', async () => {
  const from = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<number> =>
    (await server.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  await open(world.services.db);
  expect(await from('203.0.113.9')).toBe(404);
  expect(await from('2001:db8::1')).toBe(404);
  expect(await from('10.1.2.3', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  expect(await from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
  expect(await from('192.168.1.1'), 'private, but not named').toBe(404);
  expect(await from('127.0.0.1')).toBe(200);
  expect(await from('::ffff:10.1.2.3')).toBe(200);
  await server.close();
  await open(world.services.db, newestMigration, true);
  // Whoever is believed to be a proxy can say anything.
  expect(await from('203.0.113.9', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
  expect(await from('10.1.2.3', { 'x-forwarded-for': '10.9.9.9' })).toBe(404);
  expect(await from('10.1.2.3')).toBe(200);
});

it('counts by route and root field, never by what callers make up', async () => {
  await open(world.services.db);
  await server.inject('/members/mira');
  await server.inject('/no/such/page/mira');
  metrics.answeredOperation({ kind: 'query', rootFields: ['ideas'], seconds: 0.01, failed: false });
  const text = (await server.inject('/metrics')).body;
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/members/:id",status="200"} 1',
  );
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).toContain(
    'graphql_operation_duration_seconds_count{kind="query",field="ideas",outcome="ok"} 1',
  );
  expect(text).not.toContain('mira');
  for (const name of [
    'database_connections{state="idle"}',
    'nodejs_eventloop_lag',
    'websocket_connections 3',
  ]) {
    expect(text).toContain(name);
  }
});

it('counts jobs that wait and jobs that failed too often', async () => {
  await open(world.services.db);
  const { db } = world.services;
  const { url } = db.dataSource.options as { url: string };
  const jobs = await Jobs.open(url, ['letters'], () => undefined);
  await db.transaction(async (tx) => {
    await jobs.enqueue(tx, 'letters', {});
    await jobs.enqueue(tx, deadLetter('letters'), {});
  });
  await jobs.close();
  const { body } = await server.inject('/metrics');
  expect(body).toContain('jobs{queue="letters",state="waiting"} 1');
  expect(body).toContain('jobs{queue="letters",state="dead"} 1');
  expect(body).toMatch(/jobs_oldest_seconds\{queue="letters"\} \d/);
});

it('says when schedules last ended well, for how long they are due, and what waits to leave', async () => {
  await open(world.services.db);
  await scheduleNow(world.services, 'platform.upkeep');
  world.clock.advance({ hours: 1, minutes: 2 });
  const { body } = await server.inject('/metrics');
  expect(body).toContain('schedule_overdue_seconds{schedule="platform.upkeep"} 120');
  expect(body).toContain('schedule_failures{schedule="platform.upkeep"} 0');
  expect(body).toContain(
    `schedule_last_success_timestamp_seconds{schedule="platform.upkeep"} ${Date.parse('2026-03-02T09:00:00Z') / 1000}`,
  );
  expect(body).toContain('outgoing{way="mail",state="waiting"} 4');
  expect(body).toContain('outgoing_oldest_seconds{way="mail"} 3720');
});

it('stops in order, whatever fails or hangs on the way', async () => {
  await open(world.services.db);
  const done: string[] = [];
  const step = (name: string, run: () => Promise<unknown>) => ({
    name,
    run: () => {
      done.push(name);
      return run();
    },
  });
  const began = performance.now();
  const unfinished = await stopInOrder(
    [
      step('http', async () => undefined),
      step('sockets', () => Promise.reject(new Error('broken'))),
      step('jobs', () => new Promise(() => undefined)),
      step('pool', async () => undefined),
    ],
    { deadlineMs: 200, log: { info() {}, warn() {} } },
  );
  expect(done).toEqual(['http', 'sockets', 'jobs', 'pool']);
  expect(unfinished.slice(0, 2)).toEqual(['sockets', 'jobs']);
  expect(performance.now() - began).toBeLessThan(1_000);
});
