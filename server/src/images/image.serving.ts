import type { FastifyInstance } from 'fastify';
import { resolveActor } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { contentOf, visibleImage } from './image.queries.js';
import { answerRefusals } from './image.answers.js';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.webp$/;

/** Nothing of it runs, whatever a browser takes it for. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-disposition': 'inline',
};

// A browser that showed it may show it again for an hour. Others' caches ask again after a minute, so that what was
// taken back is gone there too; what not everybody may see they do not keep, and another sign-in asks anew.
// Feed readers show them on pages of their own.
// What a story shows is gone from browsers as well within a minute.
const PUBLIC = {
  'cache-control': 'public, max-age=3600, s-maxage=60',
  'cross-origin-resource-policy': 'cross-origin',
};
const PRIVATE = { 'cache-control': 'private, max-age=3600', vary: 'cookie, authorization' };
const FOR_A_MINUTE = (whose: string) => ({ 'cache-control': `${whose}, max-age=60` });

/** `GET /images/<id>.webp`, for whoever may see something that holds the image. */
export function serveImages(server: FastifyInstance, services: Services): void {
  const { db } = services;
  server.get<{ Params: { file: string } }>(
    '/images/:file',
    { errorHandler: answerRefusals(services) },
    async (request, reply) => {
      const id = FILE.exec(request.params.file)?.[1];
      const community = id ? await communityForRequest(db, request.host) : null;
      if (!id || !community) {
        return sendFailure(request, reply, NOTHING_HERE);
      }
      const actor = await resolveActor(services, request, community.id);
      const seen = await visibleImage(db, actor, id);
      if (!seen) {
        return sendFailure(request, reply, NOTHING_HERE);
      }
      // What is under an id never changes.
      const etag = `"${id}"`;
      const kept = seen.isTold ? FOR_A_MINUTE(seen.isPublic ? 'public' : 'private') : {};
      reply.headers({ ...HEADERS, ...(seen.isPublic ? PUBLIC : PRIVATE), ...kept, etag });
      if (request.headers['if-none-match']?.includes(etag)) {
        return reply.code(304).send();
      }
      const content = await contentOf(db, community.id, id);
      if (!content) {
        // It went between the two looks.
        return sendFailure(request, reply, NOTHING_HERE);
      }
      return reply.type('image/webp').send(content);
    },
  );
}
