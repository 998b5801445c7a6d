import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Database } from './database.js';
import type { EventRegistry } from './events.js';
import type { Ids } from './ids.js';
import type { Jobs } from './jobs.js';
import type { LiveTail } from './live/live.js';
import type { Loaders } from './loaders.js';
import type { RateLimits } from './rate-limit.js';
import type { Settings } from './settings/settings.js';
import type { Work } from './work.js';

/** What the operator chose that features need at work. */
export type ServiceSettings = Pick<
  Settings,
  'production' | 'mail' | 'oidc' | 'outboundAllow' | 'metricsRanges'
> & {
  /** Signs cookies and seals what the database must not tell. */
  readonly secret: string;
};

/** What lives as long as the process. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly events: EventRegistry;
  readonly jobs: Jobs;
  /** Everything that is worked on without anybody asking. */
  readonly work: Work;
  readonly limits: RateLimits;
  readonly live: LiveTail;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error' | 'debug'>;
  /** Where people reach this place, without a slash at the end. */
  readonly publicUrl: string;
  readonly settings: ServiceSettings;
}

/** What lives as long as one request or one subscription's event. */
export interface RequestContext extends Services {
  readonly actor: Actor;
  readonly loaders: Loaders;
  readonly requestId: string;
  /** Address of the caller, for rate limits only; never logged or stored. */
  readonly ip: string;
}
