import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { unavailable } from '../platform/errors.js';
import { EncodedBody } from '../platform/http/encodings.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { etagOf, send, type Sendable } from '../platform/http/send.js';
import { VisitorCache } from '../platform/visitor-cache.js';
import { readAccountability } from './accountability.read.js';
import type { Range } from './accountability.rules.js';
import { csvOf, plainFigures } from './download.rows.js';

/** Compression as of pages. */
const EFFORT = 3;

/** How a range is written in an address. */
const RANGE_BY_WORD: Readonly<Record<string, Range>> = {
  '90-days': 'LAST_90_DAYS',
  '12-months': 'LAST_12_MONTHS',
};

// Nothing of it runs, whatever a browser takes it for; and programs on other sites may read it.
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

type Kind = 'json' | 'csv';

/** The figures as files. They are the same for everybody, so nobody is asked who they are. */
export function downloadRoutes(server: FastifyInstance, { db, clock, live }: Services): void {
  const cache = new VisitorCache<Sendable>(live, ({ body }) => 1.5 * body.plain.length);
  server.addHook('onClose', async () => cache.close());

  async function make(communityId: string, timeZone: string, kind: Kind, range: Range): Promise<Sendable> {
    const figures = await readAccountability({ db, clock, communityId, timeZone }, range);
    const text = kind === 'csv' ? csvOf(figures) : `${JSON.stringify(plainFigures(figures), null, 2)}\n`;
    const content = Buffer.from(text);
    return {
      type: kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
      etag: etagOf(content),
      body: new EncodedBody(content, EFFORT),
    };
  }

  async function answer(
    request: FastifyRequest<{ Querystring: { range?: unknown } }>,
    reply: FastifyReply,
    kind: Kind,
  ): Promise<FastifyReply> {
    const word = request.query.range ?? '90-days';
    const range =
      typeof word === 'string' && Object.hasOwn(RANGE_BY_WORD, word) ? RANGE_BY_WORD[word] : undefined;
    if (!range) {
      return sendFailure(request, reply, NOTHING_HERE);
    }
    const community = await communityForRequest(db, request.host);
    if (!community) {
      throw unavailable();
    }
    const sendable = await cache.get(community.id, `${kind} ${range}`, async () => ({
      value: await make(community.id, community.timeZone, kind, range),
      keep: true,
    }));
    reply.headers(HEADERS);
    if (kind === 'csv') {
      reply.header('content-disposition', 'attachment; filename="accountability.csv"');
    }
    return send(request, reply, sendable);
  }

  server.get<{ Querystring: { range?: unknown } }>('/accountability.json', (request, reply) =>
    answer(request, reply, 'json'),
  );
  server.get<{ Querystring: { range?: unknown } }>('/accountability.csv', (request, reply) =>
    answer(request, reply, 'csv'),
  );
}
