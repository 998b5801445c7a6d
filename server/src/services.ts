import { systemClock, type Clock } from './platform/clock.js';
import type { RequestContext, Services, ServiceSettings } from './platform/context.js';
import type { Actor } from './platform/actor.js';
import { openDatabase } from './platform/database.js';
import { EventRegistry } from './platform/events.js';
import { systemIds, type Ids } from './platform/ids.js';
import { Jobs } from './platform/jobs.js';
import { LiveTail } from './platform/live/live.js';
import { Loaders } from './platform/loaders.js';
import { RateLimits, type Limits } from './platform/rate-limit.js';
import { migrations } from './migrations/index.js';
import { modules } from './modules.js';

export interface ServiceOptions {
  databaseUrl: string;
  /** Most connections the process holds for pages and writes; the queue has four of its own. */
  poolMax: number;
  limits: Limits;
  /** CIDR ranges whose callers are not counted. */
  trustedRanges: readonly string[];
  publicUrl: string;
  settings: ServiceSettings;
  log: Services['log'];
  clock?: Clock;
  ids?: Ids;
}

/** All tables, for the data source, migrations and tests. */
export const schemaOptions = {
  entities: modules.flatMap((module) => [...(module.entities ?? [])]) as unknown as (new () => object)[],
  migrations: [...migrations],
};

const consumers = modules.flatMap((module) => module.consumers ?? []);

/** What waits in tables of features. */
export const pumps = modules.flatMap((module) => module.pumps ?? []);

/** What recurs. */
export const schedules = modules.flatMap((module) => module.schedules ?? []);

/** Connects everything that lives as long as the process. The database must be migrated. */
export async function openServices(options: ServiceOptions): Promise<Services> {
  const { log } = options;
  const db = await openDatabase(options.databaseUrl, {
    ...schemaOptions,
    poolMax: options.poolMax,
    onPoolError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  const queues = consumers.map((consumer) => consumer.name);
  return {
    db,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? systemIds,
    events: new EventRegistry(
      modules.flatMap((module) => module.reactions ?? []),
      consumers,
    ),
    jobs: await Jobs.open(options.databaseUrl, queues, (error) =>
      log.warn({ err: error }, 'the queue stumbled'),
    ),
    work: { consumers, pumps, schedules },
    limits: new RateLimits(db.connections, options.limits, options.trustedRanges),
    live: new LiveTail(db, (error) => log.warn({ err: error }, 'reading events failed')),
    log,
    publicUrl: options.publicUrl,
    settings: options.settings,
  };
}

/** Starts to work on jobs, but not on what waits in tables and what recurs. */
export async function startJobs(services: Services): Promise<void> {
  await services.jobs.work(consumers, async (event) =>
    contextFor(
      services,
      { kind: 'anonymous', communityId: event.communityId, memberId: null, role: null },
      event.id,
    ),
  );
}

/** Starts to work on jobs, pumps and schedules in this process. */
export async function startWorking(services: Services): Promise<void> {
  await startJobs(services);
  services.jobs.pump(pumps, services);
  services.jobs.tick(schedules, services);
}

/** Ends everything in an order in which nothing waits for what is gone already. */
export async function closeServices(services: Services): Promise<void> {
  await services.live.close();
  await services.jobs.close();
  await services.db.close();
}

/** What one request may use. */
export function contextFor(services: Services, actor: Actor, requestId: string, ip = ''): RequestContext {
  return { ...services, actor, loaders: new Loaders(), requestId, ip };
}
