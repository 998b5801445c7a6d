import type { FastifyInstance, FastifyRequest } from 'fastify';
import { resolveActor } from '../../src/accounts/account.module.js';
import { communityForRequest } from '../../src/communities/community.module.js';
import type { MemberActor } from '../../src/platform/actor.js';
import type { Services } from '../../src/platform/context.js';
import { readIdeas } from './ideas.floor.js';
import { readIdea } from './idea.floor.js';
import { readAccountabilitySums } from './accountability.floor.js';
import { readIndicatorRows } from './indicators.floor.js';
import { readLedger, readOutcomes } from './kept.floor.js';
import { mountStaticFloor } from './static.floor.js';
import { support, type SupportBody } from './support.floor.js';

/** Where the floors are; the production server has none of these addresses. */
export const FLOOR = {
  ideas: '/bench/floor/ideas',
  idea: (number: number): string => `/bench/floor/ideas/${number}`,
  support: '/bench/floor/support',
  promises: '/bench/floor/promises',
  outcomes: '/bench/floor/outcomes',
  indicators: '/bench/floor/indicators',
  accountability: (range: string): string => `/bench/floor/accountability?range=${range}`,
} as const;

/**
 * The least work that answers the same question: the same rows by prepared statements through the same server and
 * pool, after the same session check, with the same limits and logs (quality.md section 1).
 */
export function mountFloors(server: FastifyInstance, services: Services): void {
  const signedIn = async (request: FastifyRequest): Promise<MemberActor> => {
    const community = await communityForRequest(services.db, request.headers.host);
    const actor = community && (await resolveActor(services, request, community.id));
    if (actor?.kind !== 'member') {
      throw new Error('A floor was asked by nobody.');
    }
    return actor;
  };
  mountStaticFloor(server);
  server.get(FLOOR.ideas, async (request) => readIdeas(services.db, await signedIn(request)));
  server.get<{ Params: { number: string } }>('/bench/floor/ideas/:number', async (request) =>
    readIdea(services.db, await signedIn(request), Number(request.params.number)),
  );
  server.get('/bench/floor/accountability', async (request) =>
    readAccountabilitySums(services.db, (await signedIn(request)).communityId),
  );
  server.get(FLOOR.indicators, async (request) =>
    readIndicatorRows(services.db, (await signedIn(request)).communityId),
  );
  server.get(FLOOR.promises, async (request) => readLedger(services.db, await signedIn(request)));
  server.get(FLOOR.outcomes, async (request) => readOutcomes(services.db, await signedIn(request)));
  server.post<{ Body: SupportBody }>(FLOOR.support, async (request) => {
    const actor = await signedIn(request);
    await services.limits.consume('vote', { actor, ip: request.ip });
    return support(services, actor, request.body);
  });
}
