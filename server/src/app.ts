import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { resolveActor } from './accounts/account.module.js';
import { communityForRequest } from './communities/community.module.js';
import { outgoingOfAll } from './health/health.module.js';
import { migrations } from './migrations/index.js';
import { modules } from './modules.js';
import { mountHealth } from './operations/health.js';
import { mountMetrics } from './operations/metrics-route.js';
import { Metrics } from './operations/metrics.js';
import { workFigures } from './operations/work-metrics.js';
import type { RequestContext, Services } from './platform/context.js';
import { unavailable } from './platform/errors.js';
import { mountGraphql } from './platform/graphql/server.js';
import { mountSubscriptions, type Subscriptions } from './platform/graphql/socket.js';
import type { Caller } from './platform/http/caller.js';
import type { TrustProxy } from './platform/http/proxy.js';
import { openHttpServer } from './platform/http/server.js';
import { projectRoot } from './platform/project-root.js';
import { schemaOf } from './platform/schema.js';
import { contextFor } from './services.js';
import { mountWeb } from './web/web.js';

export interface AppOptions {
  services: Services;
  log: FastifyBaseLogger;
  trustProxy: TrustProxy;
  /** `vite` while developing: pages name sources instead of bundles. */
  client?: 'built' | 'vite';
  /** True once the process has been asked to stop. */
  isStopping?: () => boolean;
}

export interface App {
  http: FastifyInstance;
  subscriptions: Subscriptions;
}

/** The HTTP server with everything it serves, not yet listening. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { services, log, trustProxy, client = 'built', isStopping = () => false } = options;
  const { publicUrl } = services;
  const http = await openHttpServer({ publicUrl, trustProxy, client, log, isStopping });
  const schema = await schemaOf(modules);
  const contextOf = async (caller: Caller): Promise<RequestContext> => {
    const community = await communityForRequest(services.db, caller.headers.host);
    if (!community) {
      throw unavailable();
    }
    return contextFor(services, await resolveActor(services, caller, community.id), caller.id, caller.ip);
  };
  const subscriptions = mountSubscriptions(http, {
    schema,
    log,
    publicUrl,
    trustProxy,
    contextFor: contextOf,
  });
  const metrics = new Metrics({
    pool: services.db.connections,
    work: workFigures({ ...services, outgoing: () => outgoingOfAll(services) }),
    sockets: subscriptions.open,
  });
  mountMetrics(http, metrics, services.settings.metricsRanges);
  mountHealth(http, { db: services.db, newestMigration: migrations.at(-1)?.name ?? '', isStopping });
  await mountGraphql(http, {
    schema,
    log,
    contextFor: contextOf,
    live: services.live,
    onAnswered: (operation) => metrics.answeredOperation(operation),
  });
  for (const { routes } of modules) {
    await routes?.(http, services);
  }
  await mountWeb(http, {
    services,
    schema,
    contextFor: contextOf,
    clientFolder: join(projectRoot, 'client/dist'),
    client,
  });
  return { http, subscriptions };
}
