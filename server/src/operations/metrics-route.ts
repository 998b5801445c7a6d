import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { routeOf } from '../platform/http/server.js';
import type { Metrics } from './metrics.js';

const NEAR = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

/** Counts every answer, and shows the numbers at `/metrics` to callers inside the operator's own network. */
export function mountMetrics(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    metrics.answeredHttp(request.method, routeOf(request), reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  server.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!isNear(request)) {
      return sendFailure(request, reply, NOTHING_HERE);
    }
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics());
  });
}

/**
 * Whether a caller speaks from the same network. A proxy that nobody told us to trust has an address of that
 * network too, but says for whom it asks.
 */
function isNear({ ip, ips, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'];
  if (forwarded !== undefined && (ips?.length ?? 0) < 2) {
    return false;
  }
  return ipaddr.isValid(ip) && NEAR.has(ipaddr.process(ip).range());
}
