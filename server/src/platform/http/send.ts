import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EncodedBody } from './encodings.js';

/** Something ready to be sent again and again. */
export interface Sendable {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly body: EncodedBody;
  readonly status?: number;
  /** Request headers that would have changed it, beside the encoding. */
  readonly vary?: string;
}

/** Weak, because the same content may be sent in several encodings. */
export function etagOf(content: Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Sends it, or says that the browser has it already. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, cacheControl, etag, body, status, vary }: Sendable,
): Promise<FastifyReply> {
  reply
    .header('cache-control', cacheControl)
    .header('etag', etag)
    .header('vary', vary ? `accept-encoding, ${vary}` : 'accept-encoding');
  if ((status ?? 200) === 200 && request.headers['if-none-match']?.includes(etag)) {
    return reply.code(304).send();
  }
  const encoding = body.encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'identity') {
    reply.header('content-encoding', encoding);
  }
  return reply
    .type(type)
    .code(status ?? 200)
    .send(await body.in(encoding));
}
