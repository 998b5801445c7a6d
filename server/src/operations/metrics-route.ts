import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { routeOf } from '../platform/http/server.js';
import type { Metrics } from './metrics.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * Counts every answer, and shows the numbers at `/metrics` to callers of some address ranges.
 *
 * @param allowed the setting METRICS_RANGES.
 */
export function mountMetrics(server: FastifyInstance, metrics: Metrics, allowed: readonly string[]): void {
  const ranges = allowed.map((range) => ipaddr.parseCIDR(range));
  server.addHook('onResponse', (request, reply, done) => {
    metrics.answeredHttp(request.method, routeOf(request), reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  server.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!isWithin(ranges, request)) {
      return sendFailure(request, reply, NOTHING_HERE);
    }
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics());
  });
}

/** What a proxy adds. `ip` would believe it as far as TRUST_PROXY says, and `true` believes anybody. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/** Whether a caller speaks from one of the ranges, itself: a request that came through a proxy is nobody's own. */
function isWithin(ranges: readonly Range[], { socket, headers }: FastifyRequest): boolean {
  const { remoteAddress } = socket;
  if (!remoteAddress || !ipaddr.isValid(remoteAddress) || FORWARDED.some((name) => name in headers)) {
    return false;
  }
  const address = ipaddr.process(remoteAddress);
  return ranges.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
}
