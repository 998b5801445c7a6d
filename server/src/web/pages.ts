import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { isUnavailable } from '../platform/errors.js';
import type { Caller } from '../platform/http/caller.js';
import { NOTHING_HERE, sendFailure } from '../platform/http/errors.js';
import type { Made, VisitorCache } from '../platform/visitor-cache.js';
import type { ClientBuild, RenderedPage } from './client-build.js';
import { EncodedBody } from '../platform/http/encodings.js';
import { sendErrorPage } from './error-page.js';
import { pageExecutions, type PageExecution } from './in-process.js';
import { pageAddress } from './page-key.js';
import { etagOf, send, type Sendable } from '../platform/http/send.js';

export interface PagesOptions {
  schema: GraphQLSchema;
  build: ClientBuild | null;
  cache: VisitorCache<Page>;
  contextFor: (caller: Caller) => Promise<RequestContext>;
}

/** A rendered page, ready to be sent. */
export type Page = { sendable: Sendable } | { status: number; location: string };

/** Bytes that keeping a page takes: its document, and about half as much again compressed. */
export function bytesOf(page: Page): number {
  return 'sendable' in page ? 1.5 * page.sendable.body.plain.length : page.location.length;
}

/** The database went away while a page was made, or too many are made at once. */
class Unavailable extends Error {}

const HTML = 'text/html; charset=utf-8';
/** Beyond it a page gets a tenth smaller for several times the work. */
const PAGE_EFFORT = 3;
/** Pages rendered at once; more would only make each wait longer. */
const AT_ONCE = 40;

/** Answers every address that nothing else answers with a page of the client, rendered here. */
export function mountPages(server: FastifyInstance, options: PagesOptions): void {
  const build = options.build && limitedTo(AT_ONCE, options.build);
  const executionFor = pageExecutions(options.schema);
  server.get('/*', { config: { label: 'page' } }, async (request, reply) => {
    if (isFileName(request.url)) {
      return sendFailure(request, reply, NOTHING_HERE);
    }
    if (!build) {
      return sendErrorPage(request, reply, 'notBuilt');
    }
    try {
      return await answer(request, reply, build, { ...options, executionFor });
    } catch (error) {
      const away = error instanceof Unavailable || isUnavailable(error) || codeOf(error) === 'UNAVAILABLE';
      request.log.error({ err: error, requestId: request.id }, 'a page could not be rendered');
      return sendErrorPage(request, reply, away ? 'unavailable' : 'failed');
    }
  });
}

/** Refuses to render when many renderings are under way: who waits too long reloads, and makes it worse. */
function limitedTo(most: number, build: ClientBuild): ClientBuild {
  let rendering = 0;
  return {
    files: build.files,
    async render(request) {
      if (rendering >= most) {
        throw new Unavailable();
      }
      rendering += 1;
      try {
        return await build.render(request);
      } finally {
        rendering -= 1;
      }
    },
  };
}

interface Answering extends PagesOptions {
  executionFor: (context: RequestContext) => PageExecution;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  build: ClientBuild,
  { executionFor, cache, contextFor }: Answering,
): Promise<FastifyReply> {
  // Browsers are known by their cookie. What else they say may be meant for a proxy that asks for a password.
  const { id, ip, headers } = request;
  const context = await contextFor({ id, ip, headers: { ...headers, authorization: undefined } });
  const { url, key, isSecret } = pageAddress(request.url);
  const isAnonymous = context.actor.kind === 'anonymous';
  const make = async (): Promise<Made<Page>> => {
    const { execute, wasUnavailable } = executionFor(context);
    const now = context.clock.now().getTime();
    const rendered = await build.render({ url, origin: context.publicUrl, execute, now });
    if (wasUnavailable()) {
      throw new Unavailable();
    }
    if (rendered.error) {
      request.log.error({ err: rendered.error, requestId: request.id }, 'a page could not be made');
    }
    return { value: pageOf(rendered, isAnonymous && !isSecret), keep: rendered.status === 200 };
  };
  const page =
    isAnonymous && key ? await cache.get(context.actor.communityId, key, make) : (await make()).value;
  if (isSecret) {
    void reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex');
  }
  if ('location' in page) {
    return reply
      .code(page.status)
      .header('cache-control', 'no-store')
      .header('location', page.location)
      .send();
  }
  return isAnonymous && !isSecret ? send(request, reply, page.sendable) : sendPrivately(reply, page.sendable);
}

function pageOf({ status, redirect, document }: RenderedPage, isAnonymous: boolean): Page {
  if (redirect !== undefined) {
    return { status, location: redirect };
  }
  const content = Buffer.from(document);
  return {
    sendable: {
      status,
      type: HTML,
      // Browsers ask each time and are mostly told that they have it; what they see is never stale.
      cacheControl: isAnonymous ? 'public, max-age=0, must-revalidate' : 'private, no-store',
      etag: isAnonymous ? etagOf(content) : '',
      vary: 'cookie',
      body: new EncodedBody(content, PAGE_EFFORT),
    },
  };
}

/** What is for one person is neither kept nor compared. */
async function sendPrivately(
  reply: FastifyReply,
  { status, cacheControl, body }: Sendable,
): Promise<FastifyReply> {
  return reply
    .code(status ?? 200)
    .header('cache-control', cacheControl)
    .type(HTML)
    .send(body.plain);
}

/** Programs that look for holes ask for files; they need no page. */
function isFileName(url: string): boolean {
  return /\.[a-z0-9]{1,8}$/i.test(url.split('?', 1)[0] ?? '');
}

function codeOf(error: unknown): unknown {
  return (error as { extensions?: { code?: unknown } } | null)?.extensions?.code;
}
