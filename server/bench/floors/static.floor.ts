import type { FastifyInstance } from 'fastify';
import { EncodedBody } from '../../src/platform/http/encodings.js';
import { etagOf, send, type Sendable } from '../../src/platform/http/send.js';

export const STATIC_FLOOR = '/bench/floor/static';

/** Address of a file that is what the page at `path` was when the file was first asked for. */
export function staticPath(path: string): string {
  return `${STATIC_FLOOR}?${new URLSearchParams({ of: path })}`;
}

/** Serves copies of pages as files that never change, in the very way the client's own files are served. */
export function mountStaticFloor(server: FastifyInstance): void {
  const files = new Map<string, Sendable>();
  server.get<{ Querystring: { of: string } }>(STATIC_FLOOR, async (request, reply) => {
    const { of } = request.query;
    let file = files.get(of);
    if (!file) {
      const page = await server.inject({ url: of });
      const content = page.rawPayload;
      file = {
        type: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=3600',
        etag: etagOf(content),
        body: new EncodedBody(content, 11),
      };
      files.set(of, file);
    }
    return send(request, reply, file);
  });
}
