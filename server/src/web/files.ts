import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { EncodedBody } from '../platform/http/encodings.js';
import { etagOf, send, type Sendable } from '../platform/http/send.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Files whose content compresses no further. */
const DENSE = new Set(['.woff2', '.png', '.webp', '.ico']);
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

/**
 * Serves the built files from memory, each under its own route: what is not in the build cannot be asked for. Files
 * below `assets` carry a hash in their name and are kept by browsers for ever.
 *
 * @param except paths that something else serves.
 */
export async function mountFiles(
  server: FastifyInstance,
  folder: string,
  except: ReadonlySet<string>,
): Promise<void> {
  for (const path of await filesIn(folder)) {
    const extension = extname(path);
    const type = TYPES[extension];
    if (!type || except.has(`/${path}`)) {
      continue;
    }
    const content = await readFile(join(folder, path));
    const file: Sendable = {
      type,
      cacheControl: path.startsWith('assets/') ? FOR_EVER : FOR_AN_HOUR,
      etag: etagOf(content),
      body: new EncodedBody(content, DENSE.has(extension) ? 0 : 11),
    };
    server.get(`/${path}`, { config: { label: '/assets/*' } }, (request, reply) =>
      send(request, reply, file),
    );
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.'));
}
