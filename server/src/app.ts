import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { resolveActor } from './accounts/account.module.js';
import { communityForRequest, ensureCommunity } from './communities/community.module.js';
import { modules } from './modules.js';
import type { RequestContext, Services } from './platform/context.js';
import { unavailable } from './platform/errors.js';
import { mountGraphql } from './platform/graphql-server.js';
import { mountSubscriptions, type Subscriptions } from './platform/graphql-socket.js';
import type { Caller } from './platform/http-caller.js';
import type { TrustProxy } from './platform/http-proxy.js';
import { openHttpServer } from './platform/http-server.js';
import { schemaOf } from './platform/schema.js';
import type { Role, Settings } from './platform/settings.js';
import { closeServices, contextFor, openServices, startWorking } from './services.js';

export interface AppOptions {
  services: Services;
  log: FastifyBaseLogger;
  trustProxy: TrustProxy;
  isStopping?: () => boolean;
}

export interface App {
  http: FastifyInstance;
  subscriptions: Subscriptions;
}

/** The HTTP server with everything it serves, not yet listening. */
export async function buildApp({ services, log, trustProxy, isStopping }: AppOptions): Promise<App> {
  const { publicUrl } = services;
  const http = await openHttpServer({ publicUrl, trustProxy, log, isStopping });
  const schema = await schemaOf(modules);
  const contextOf = async (caller: Caller): Promise<RequestContext> => {
    const community = await communityForRequest(services.db, caller.headers.host);
    if (!community) {
      throw unavailable();
    }
    return contextFor(services, await resolveActor(services, caller, community.id), caller.id, caller.ip);
  };
  await mountGraphql(http, { schema, log, contextFor: contextOf });
  for (const { routes } of modules) {
    await routes?.(http, services);
  }
  return {
    http,
    subscriptions: mountSubscriptions(http, { schema, log, publicUrl, trustProxy, contextFor: contextOf }),
  };
}

export interface ServerOptions {
  settings: Settings & { secret: string };
  databaseUrl: string;
  role: Role;
  log: FastifyBaseLogger;
}

export interface RunningServer {
  services: Services;
  close(): Promise<void>;
}

/** Opens what a process of this role needs, works and listens. The database must be migrated. */
export async function startServer({
  settings,
  databaseUrl,
  role,
  log,
}: ServerOptions): Promise<RunningServer> {
  let stopping = false;
  const services = await openServices({
    databaseUrl,
    poolMax: settings.databasePoolMax,
    limits: settings.limits,
    trustedRanges: settings.trustedRanges,
    publicUrl: settings.publicUrl,
    settings,
    log,
  });
  await ensureCommunity(services.db, services.clock, services.ids);
  if (role !== 'web') {
    await startWorking(services);
  }
  const app =
    role === 'worker'
      ? null
      : await buildApp({ services, log, trustProxy: settings.trustProxy, isStopping: () => stopping });
  await app?.http.listen({ host: settings.host, port: settings.port });
  return {
    services,
    async close() {
      stopping = true;
      await app?.subscriptions.close();
      await app?.http.close();
      await closeServices(services);
    },
  };
}
