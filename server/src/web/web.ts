import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext, Services } from '../platform/context.js';
import type { Caller } from '../platform/http/caller.js';
import { VisitorCache } from '../platform/visitor-cache.js';
import { openClientBuild } from './client-build.js';
import { COMMUNITY_FILES, mountCommunityFiles } from './community-files.js';
import { mountFiles } from './files.js';
import { bytesOf, mountPages, type Page } from './pages.js';

export interface WebOptions {
  services: Services;
  schema: GraphQLSchema;
  /** Who calls, by cookie or token. */
  contextFor: (caller: Caller) => Promise<RequestContext>;
  /** `client/dist`. */
  clientFolder: string;
  /** `vite` while developing: pages name sources instead of bundles. */
  client: 'built' | 'vite';
}

/** Serves the client: its files, its pages rendered here, and what the community shows of itself. To be mounted last. */
export async function mountWeb(server: FastifyInstance, options: WebOptions): Promise<void> {
  const { services, schema, contextFor } = options;
  const build = await openClientBuild(options.clientFolder, options.client);
  if (!build) {
    services.log.warn({ folder: options.clientFolder }, 'the client has not been built; there are no pages');
  }
  const cache = new VisitorCache<Page>(services.live, bytesOf);
  server.addHook('onClose', async () => cache.close());
  mountCommunityFiles(server, {
    schema,
    visitorFor: ({ id, ip, headers: { host } }) => contextFor({ id, ip, headers: { host } }),
  });
  if (build && options.client === 'built') {
    await mountFiles(server, build.files, COMMUNITY_FILES);
  }
  mountPages(server, { schema, build, cache, contextFor });
}
