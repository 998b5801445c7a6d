import { IMAGE_BYTES_MAX, imagePath } from '@rapport/shared/images';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { resolveActor } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import { checkAccess, memberOf } from '../platform/access.js';
import { runCommand } from '../platform/command.js';
import type { RequestContext, Services } from '../platform/context.js';
import { unavailable } from '../platform/errors.js';
import { Loaders } from '../platform/loaders.js';
import { Problem, Refusal } from '../platform/problems.js';
import { answerRefusals } from './image.answers.js';
import { keepImage } from './image.commands.js';
import { encodeImage } from './image.encoding.js';
import { ImageRefusal } from './image.refusal.js';
import { Turns } from './image.turns.js';

/** Files this process holds in memory at once, the one being opened included. */
const FILES_MOST = 10;
/** And how many of them may be one member's. */
const FILES_OF_ONE = 2;
/** Types that no foreign page can send without being asked first. */
const TYPES = /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i;

/** What was found out about an upload before its body was read. */
interface Admitted {
  context: RequestContext;
  leave: () => void;
}

/**
 * `POST /api/images`: the body is the bytes of one file; answers 201 with its id, size and path. Who may, from where
 * and how often is decided before any of the body is read.
 */
export async function takeUploads(server: FastifyInstance, services: Services): Promise<void> {
  const turns = new Turns(FILES_MOST, FILES_OF_ONE);
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  await server.register(async (inside) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser(
      TYPES,
      { parseAs: 'buffer', bodyLimit: IMAGE_BYTES_MAX },
      (_request, body, done) => done(null, body),
    );
    inside.addHook('onRequest', async (request, reply) => {
      const context = await admit(services, request);
      const leave = turns.enter(memberOf(context.actor).memberId);
      // Also when the caller goes away in the middle.
      reply.raw.once('close', leave);
      // Whoever was asked to come back has not been counted.
      await services.limits.consume('image', context);
      admitted.set(request, { context, leave });
    });
    inside.post(
      '/api/images',
      { bodyLimit: IMAGE_BYTES_MAX, errorHandler: answerRefusals(services) },
      async (request, reply) => {
        const upload = admitted.get(request);
        if (!upload) {
          throw unavailable();
        }
        const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        try {
          const image = await turns.work(() => encodeImage(file));
          const kept = await runCommand(upload.context, keepImage, image);
          if (kept instanceof Problem) {
            throw new Refusal(kept);
          }
          return await reply
            .code(201)
            .header('cache-control', 'no-store')
            .send({ ...kept, path: imagePath(kept.id) });
        } finally {
          upload.leave();
        }
      },
    );
  });
}

/** @throws UNAUTHENTICATED, FORBIDDEN or ImageRefusal. */
async function admit(services: Services, request: FastifyRequest): Promise<RequestContext> {
  const { db, publicUrl } = services;
  const { origin, 'content-type': type = '', 'content-length': length } = request.headers;
  // Browsers name the page a POST comes from, and no page can make them lie.
  if (origin !== undefined && origin !== publicUrl) {
    throw new ImageRefusal('WRONG_ORIGIN');
  }
  const community = await communityForRequest(db, request.host);
  if (!community) {
    throw unavailable();
  }
  const actor = await resolveActor(services, request, community.id);
  checkAccess(actor, 'image:upload');
  if (!TYPES.test(type)) {
    throw new ImageRefusal('UNSUPPORTED_TYPE');
  }
  if (Number(length ?? 0) > IMAGE_BYTES_MAX) {
    throw new ImageRefusal('TOO_LARGE');
  }
  return { ...services, actor, loaders: new Loaders(), requestId: request.id, ip: request.ip };
}
