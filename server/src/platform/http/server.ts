import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import { httpFailure, NOTHING_HERE, sendFailure } from './errors.js';
import { securityHeaders } from './headers.js';
import { trustIn, type TrustProxy } from './proxy.js';

export interface HttpOptions {
  /** Where people reach this place; decides about HSTS and the content policy. */
  publicUrl: string;
  trustProxy: TrustProxy;
  log: FastifyBaseLogger;
  /** `vite` while developing; loosens the content policy for what Vite puts into pages. */
  client?: 'built' | 'vite';
  /** True once the process has been asked to stop: connections are then not kept open. */
  isStopping?: () => boolean;
}

/** Bytes of any body unless a route allows more. */
const BODY_LIMIT = 100 * 1024;
/** Smaller answers are not worth the work of compressing. */
const COMPRESS_FROM = 1_400;

/** The HTTP server with what every route shares: request numbers, headers, logs, limits, compression, errors. */
export async function openHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { log, publicUrl, client = 'built' } = options;
  const headers = securityHeaders(publicUrl, client);
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trustIn(options.trustProxy),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 15_000 },
    // While stopping, what still arrives is served: a balancer needs a moment to look elsewhere.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      // Met before any hook has run, so the headers of every answer are said here too.
      reply.headers(headers).header('x-request-id', request.id);
      void sendFailure(request as never, reply as never, httpFailure(error, request.id, log));
    },
  }) as unknown as FastifyInstance;
  addHeaders(server, headers, options.isStopping);
  closeWhatFallsIdle(server);
  addAccessLog(server, log);
  server.setErrorHandler((error, request, reply) =>
    sendFailure(request, reply, httpFailure(error, request.id, log)),
  );
  server.setNotFoundHandler((request, reply) => sendFailure(request, reply, NOTHING_HERE));
  await server.register(compress, {
    // A compressed body could be a thousand times its size; nobody needs to send one.
    globalDecompression: false,
    threshold: COMPRESS_FROM,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  });
  return server;
}

function addHeaders(
  server: FastifyInstance,
  headers: Record<string, string>,
  isStopping: () => boolean = () => false,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    if (isStopping()) {
      reply.header('connection', 'close');
    }
    done();
  });
}

/** How often a server that stops looks for connections nobody is waiting on. */
const LOOK_EVERY_MS = 50;

/**
 * A connection that was in use when the end began falls idle after its answer, and would then be kept open for the
 * next request until its time is over: a minute in which the process does not end.
 */
function closeWhatFallsIdle(server: FastifyInstance): void {
  server.addHook('preClose', (done) => {
    const timer = setInterval(() => server.server.closeIdleConnections(), LOOK_EVERY_MS);
    server.server.once('close', () => clearInterval(timer));
    // Where nothing ever listened, nothing closes.
    timer.unref();
    done();
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Stands for the route in logs and metrics, where many routes are of one kind. */
    label?: string;
  }
}

/** The template of the route that answered, for logs and metrics: addresses hold names and search words. */
export function routeOf({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): string {
  return routeOptions.config?.label ?? routeOptions.url ?? 'none';
}

function addAccessLog(server: FastifyInstance, log: FastifyBaseLogger): void {
  server.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}
