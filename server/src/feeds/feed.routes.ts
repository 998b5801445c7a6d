import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { unavailable } from '../platform/errors.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import { VisitorCache, type Made } from '../platform/visitor-cache.js';
import { EncodedBody } from '../platform/http/encodings.js';
import { etagOf, send, type Sendable } from '../platform/http/send.js';
import { makeFeed, type Making, type Wanted } from './feed.making.js';
import { atom } from './feed.xml.js';

type Answer = { sendable: Sendable } | { location: string } | null;

/** Feeds made at once; each costs as much as a page. */
const AT_ONCE = 8;
/** Compression as of pages: beyond it a feed gets a tenth smaller for several times the work. */
const EFFORT = 3;
/** Beyond the column's range there is no idea, and Postgres would call it an error. */
const NUMBER_MOST = 2_147_483_647;
/** What no slug has, Postgres may not even take for text. */
const SLUG = /^[\p{Letter}\p{Mark}\p{Number}-]{1,200}$/u;

// Nothing of it runs, whatever a browser takes it for; and readers on other sites may show it.
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

/** All feeds. They are the same for everybody, so nobody is asked who they are. */
export function feedRoutes(server: FastifyInstance, services: Services): void {
  const { db, live, publicUrl, clock } = services;
  const cache = new VisitorCache<Answer>(live, bytesOf);
  server.addHook('onClose', async () => cache.close());
  let underWay = 0;

  async function made(making: Making, wanted: Wanted): Promise<Made<Answer>> {
    if (underWay >= AT_ONCE) {
      throw unavailable();
    }
    underWay += 1;
    try {
      const found = await makeFeed(making, wanted);
      if (!found || 'location' in found) {
        // Whoever guesses numbers would fill the room of what is there.
        return { value: found, keep: false };
      }
      const content = Buffer.from(atom(found));
      const sendable = {
        type: 'application/atom+xml; charset=utf-8',
        cacheControl: 'public, max-age=0, must-revalidate',
        etag: etagOf(content),
        body: new EncodedBody(content, EFFORT),
      };
      return { value: { sendable }, keep: true };
    } finally {
      underWay -= 1;
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<FastifyReply> {
    const community = await communityForRequest(db, request.host);
    if (!community) {
      throw unavailable();
    }
    const making = { db, community, origin: publicUrl, language: community.language, now: clock.now() };
    const found = await cache.get(community.id, JSON.stringify(wanted), () => made(making, wanted));
    if (!found) {
      return sendFailure(request, reply, NOTHING_HERE);
    }
    reply.headers(HEADERS);
    return 'location' in found
      ? reply.code(302).header('cache-control', 'no-store').header('location', found.location).send()
      : send(request, reply, found.sendable);
  }

  server.get('/feed.atom', (request, reply) => answer(request, reply, { kind: 'community' }));
  server.get('/roadmap/feed.atom', (request, reply) => answer(request, reply, { kind: 'roadmap' }));
  server.get('/outcomes.atom', (request, reply) => answer(request, reply, { kind: 'outcomes' }));
  server.get('/stories.atom', (request, reply) => answer(request, reply, { kind: 'stories' }));
  server.get('/outcomes/small-wins.atom', (request, reply) => answer(request, reply, { kind: 'smallWins' }));
  server.get<{ Params: { slug: string } }>('/spaces/:slug/feed.atom', (request, reply) => {
    const { slug } = request.params;
    return SLUG.test(slug)
      ? answer(request, reply, { kind: 'space', slug })
      : sendFailure(request, reply, NOTHING_HERE);
  });
  server.get<{ Params: { idea: string } }>('/ideas/:idea/feed.atom', (request, reply) => {
    // As on the page, words after the number say nothing.
    const number = Number(/^(\d{1,10})(?:-|$)/.exec(request.params.idea)?.[1] ?? 0);
    return number < 1 || number > NUMBER_MOST
      ? sendFailure(request, reply, NOTHING_HERE)
      : answer(request, reply, { kind: 'idea', number });
  });
}

/** Bytes that keeping an answer takes: the feed, and about half as much again compressed. */
function bytesOf(answer: Answer): number {
  return answer && 'sendable' in answer ? 1.5 * answer.sendable.body.plain.length : 0;
}
