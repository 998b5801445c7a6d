import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { communityOf } from '../communities/community.module.js';
import type { RequestContext } from '../platform/context.js';
import type { Caller } from '../platform/http/caller.js';
import { communityCss } from './accent.js';
import { cardOf } from './card-content.js';
import { EncodedBody } from '../platform/http/encodings.js';
import { markSvg } from './mark.js';
import { etagOf, send } from '../platform/http/send.js';
import { playbook } from './playbook.js';
import { robots, sitemap } from './sitemap.js';
import { SocialCards } from './social-cards.js';

interface CommunityFilesOptions {
  schema: GraphQLSchema;
  /** A context for somebody who has not signed in: these files are the same for everybody. */
  visitorFor: (caller: Caller) => Promise<RequestContext>;
}

const FOR_AN_HOUR = 'public, max-age=3600';
// What somebody took back is gone from here as well within a minute.
const FOR_A_MINUTE = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';
const SITEMAP_KEPT_MS = 30_000;

/** Paths these routes serve, whatever the client's build holds under the same name. */
export const COMMUNITY_FILES: ReadonlySet<string> = new Set([
  '/favicon.svg',
  '/community.css',
  '/robots.txt',
  '/sitemap.xml',
  '/playbook.md',
]);

/** Files about the community itself: its tones, its mark, what search engines and social sites ask for. */
export function mountCommunityFiles(
  server: FastifyInstance,
  { schema, visitorFor }: CommunityFilesOptions,
): void {
  const cards = new SocialCards();
  const sitemaps = new Map<string, { content: string; until: number }>();

  server.get('/community.css', async (request, reply) => {
    const { accent } = await communityOf(await visitorFor(request));
    const { v } = request.query as { v?: string };
    // The address names the accent; asked for another, it may be an old page or a guess.
    const isCurrent = v !== undefined && accent === `#${v}`;
    return sendFile(
      request,
      reply,
      'text/css; charset=utf-8',
      communityCss(accent),
      isCurrent ? FOR_EVER : 'no-cache',
    );
  });
  server.get('/favicon.svg', async (request, reply) =>
    sendFile(
      request,
      reply,
      'image/svg+xml',
      markSvg(await communityOf(await visitorFor(request))),
      FOR_AN_HOUR,
    ),
  );
  server.get('/robots.txt', async (request, reply) => {
    const { publicUrl } = await visitorFor(request);
    return sendFile(request, reply, 'text/plain; charset=utf-8', robots(publicUrl), FOR_AN_HOUR);
  });
  // The same for everybody and everywhere, so no visitor is looked up (practice 3.4).
  server.get('/playbook.md', async (request, reply) => {
    reply.header('content-disposition', 'attachment; filename="playbook.md"');
    return sendFile(request, reply, 'text/markdown; charset=utf-8', playbook(), FOR_AN_HOUR);
  });
  server.get('/sitemap.xml', async (request, reply) => {
    const { db, actor, publicUrl, clock } = await visitorFor(request);
    const present = sitemaps.get(actor.communityId);
    const known = present && present.until > performance.now() ? present : null;
    const content = known?.content ?? (await sitemap(db, actor.communityId, publicUrl, clock.now()));
    if (!known) {
      sitemaps.set(actor.communityId, { content, until: performance.now() + SITEMAP_KEPT_MS });
    }
    return sendFile(request, reply, 'application/xml; charset=utf-8', content, FOR_A_MINUTE);
  });
  server.get('/social/*', async (request, reply) => {
    const { '*': name } = request.params as { '*': string };
    const card = await cardOf(schema, await visitorFor(request), `/${name.replace(/\.png$/, '')}`);
    const content = await cards.of(card);
    return sendFile(
      request,
      reply,
      'image/png',
      content,
      name.startsWith('stories/') ? FOR_A_MINUTE : FOR_AN_HOUR,
    );
  });
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  content: string | Buffer,
  cacheControl: string,
): Promise<FastifyReply> {
  const bytes = Buffer.from(content);
  // Social sites show the card on their own pages.
  reply.header('cross-origin-resource-policy', type === 'image/png' ? 'cross-origin' : 'same-origin');
  return send(request, reply, {
    type,
    cacheControl,
    etag: etagOf(bytes),
    body: new EncodedBody(bytes, type.startsWith('image/png') ? 0 : 5),
  });
}
