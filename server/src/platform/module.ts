import type { FastifyInstance } from 'fastify';
import type { Services } from './context.js';
import type { Consumer, Reaction } from './events.js';
import type { Schedule } from './jobs.js';
import type { Pump } from './pumps.js';

type AnyClass = abstract new (...parameters: never[]) => object;

/** What one feature brings to the server; `modules.ts` is the list of all of them. */
export interface FeatureModule {
  readonly name: string;
  /** Tables. */
  readonly entities?: readonly AnyClass[];
  /** Classes with `@Resolver`. */
  readonly resolvers?: readonly AnyClass[];
  /** Parts of other features' writes. */
  readonly reactions?: readonly Reaction[];
  /** Work on events after commit. */
  readonly consumers?: readonly Consumer[];
  /** Work that recurs. */
  readonly schedules?: readonly Schedule[];
  /** Work that waits in tables of its own. */
  readonly pumps?: readonly Pump[];
  /** HTTP routes beside GraphQL. */
  readonly routes?: (server: FastifyInstance, services: Services) => void | Promise<void>;
}
