import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../platform/context.js';
import { fingerprint } from '../platform/seal.js';
import { readBounce } from './bounce.report.js';
import { recordBounce } from './bounce.writes.js';

/** Bytes of a report, with the mail that came back in it. */
const LARGEST = 2 * 1024 * 1024;

type Asked = { Querystring: { token?: string | string[] }; Body: Buffer };

/**
 * Where a mail server hands in what came back, as the raw message. It answers how many mails of ours it was about; what
 * is no report is taken and forgotten, so that nobody's answer is sent back to them.
 */
export async function bounceRoutes(server: FastifyInstance, services: Services): Promise<void> {
  const { bounceToken } = services.settings.mail;
  if (bounceToken === null) {
    return;
  }
  const host = new URL(services.publicUrl).hostname;
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<Asked>('/mail/bounces', { bodyLimit: LARGEST }, async ({ query, headers, body }, reply) => {
      const given = headers.authorization?.replace(/^Bearer /i, '') ?? query.token;
      if (typeof given !== 'string' || !isSame(given, bounceToken)) {
        return reply.callNotFound();
      }
      const report = Buffer.isBuffer(body) ? await readBounce(body, host) : null;
      const recorded = report ? await recordBounce(services, report) : 0;
      return reply.header('cache-control', 'no-store').send({ report: report !== null, recorded });
    });
  });
}

/** Compared by fingerprints, which are of one length and tell nothing by the time it takes. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(fingerprint(given)), Buffer.from(fingerprint(expected)));
}
