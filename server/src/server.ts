import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { buildApp, type App } from './app.js';
import { ensureCommunity } from './communities/community.module.js';
import { fillDemo } from './demo/demo.module.js';
import { releaseWhatStartingTook } from './operations/after-start.js';
import { stopInOrder } from './operations/graceful-stop.js';
import type { Services } from './platform/context.js';
import type { Settings } from './platform/settings/settings.js';
import { closeServices, openServices, startWorking } from './services.js';

export interface ServerOptions {
  settings: Settings & { secret: string };
  databaseUrl: string;
  log: FastifyBaseLogger;
  /** Told how much of the demo community is written, from 0 to 1. */
  onDemo?: (share: number) => void;
}

export interface RunningServer {
  services: Services;
  close(): Promise<void>;
}

const STOP_WITHIN_MS = 15_000;

/** Opens what a process of its role needs, works and listens. The database must be migrated. */
export async function startServer({
  settings,
  databaseUrl,
  log,
  onDemo,
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
  let app: App | null = null;
  const close = async (): Promise<void> => {
    stopping = true;
    await stopInOrder(
      [
        // A process that serves nobody yet has nobody to wait for.
        { name: 'balancer', run: () => pause(app ? settings.stopDelaySeconds * 1_000 : 0) },
        { name: 'sockets', run: async () => app?.subscriptions.close() },
        { name: 'http', run: async () => app?.http.close() },
        { name: 'services', run: () => closeServices(services) },
      ],
      { deadlineMs: settings.stopDelaySeconds * 1_000 + STOP_WITHIN_MS, log },
    );
  };
  try {
    if (settings.demo) {
      await fillDemo(services, onDemo);
    } else {
      await ensureCommunity(services.db, services.clock, services.ids);
    }
    if (settings.role !== 'web') {
      await startWorking(services);
    }
    if (settings.role !== 'worker') {
      const { trustProxy, client, host, port } = settings;
      app = await buildApp({ services, log, trustProxy, client, isStopping: () => stopping });
      releaseWhatStartingTook();
      await app.http.listen({ host, port });
    }
    return { services, close };
  } catch (error) {
    await close();
    throw error;
  }
}
