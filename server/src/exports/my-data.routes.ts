import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { resolveActor } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { unauthenticated } from '../platform/errors.js';
import { httpFailure, sendFailure } from '../platform/http/errors.js';
import { dataOf } from './my-data.queries.js';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

/**
 * `POST /api/my-data` answers a signed-in member with everything that is theirs, as one JSON object. A browser only: a
 * token of a program may have been given for less.
 */
export function myDataRoutes(server: FastifyInstance, services: Services): void {
  const { db, clock, limits, log } = services;
  server.post(
    '/api/my-data',
    {
      errorHandler(error, request, reply) {
        const { code, retryAfter } = error instanceof GraphQLError ? error.extensions : {};
        const status = STATUS[String(code)];
        const failure = status
          ? {
              status,
              code: String(code),
              message: error.message,
              ...(retryAfter ? { retryAfter: Number(retryAfter) } : {}),
            }
          : httpFailure(error, request.id, log);
        void sendFailure(request, reply.header('cache-control', 'no-store'), failure);
      },
    },
    async (request, reply) => {
      const community = await communityForRequest(db, request.host);
      const actor = community && (await resolveActor(services, request, community.id));
      if (actor?.kind !== 'member' || actor.sessionId === null) {
        throw unauthenticated();
      }
      await limits.consume('myData', { actor, ip: request.ip });
      const exportedAt = clock.now().toISOString();
      const data = await dataOf(db, actor);
      return reply
        .header('cache-control', 'no-store')
        .send({ community: community?.name, exportedAt, ...data });
    },
  );
}
