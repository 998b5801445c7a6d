import type { FastifyReply, FastifyRequest } from 'fastify';
import words from '../../locales/en/http.json' with { type: 'json' };
import type { Services } from '../context.js';
import { isUnavailable, unavailable } from '../errors.js';
import { fill } from '../words.js';

const SENTENCES: Readonly<Record<number, string>> = {
  404: words.notFound,
  413: words.tooLarge,
  415: words.unsupportedType,
};

interface HttpFailure {
  status: number;
  code: string;
  message: string;
  /** Seconds after which the caller may come back. */
  retryAfter?: number;
}

/** What to answer to an error that no route has handled; defects go to the log and are told by number only. */
export function httpFailure(
  error: unknown,
  requestId: string,
  log: Pick<Services['log'], 'error'>,
): HttpFailure {
  if (isAborted(error)) {
    return { status: 400, code: 'BAD_REQUEST', message: words.badRequest };
  }
  const isBusy = (error as { extensions?: { code?: unknown } }).extensions?.code === 'UNAVAILABLE';
  if (isBusy || isUnavailable(error)) {
    if (!isBusy) {
      log.error({ err: error, requestId }, 'the database does not answer');
    }
    return { status: 503, code: 'UNAVAILABLE', message: unavailable().message, retryAfter: 5 };
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  // Thrown for a Host header that is no host.
  const status = code === 'ERR_INVALID_URL' ? 400 : statusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    return { status, code: 'BAD_REQUEST', message: SENTENCES[status] ?? words.badRequest };
  }
  log.error({ err: error, requestId }, 'a request failed');
  return { status: 500, code: 'INTERNAL', message: fill(words.internal, { requestId }) };
}

/** The caller went away in the middle of their own request, with the code that a lost database has too. Nobody reads on. */
function isAborted(error: unknown): boolean {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return message === 'aborted' && code === 'ECONNRESET';
}

/** Answers a failure in the shape that GraphQL answers have, so that a client needs one way to read errors. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: HttpFailure,
): FastifyReply {
  if (failure.retryAfter) {
    reply.header('retry-after', String(failure.retryAfter));
  }
  const extensions = {
    code: failure.code,
    ...(failure.retryAfter ? { retryAfter: failure.retryAfter } : {}),
    ...(failure.status >= 500 ? { requestId: request.id } : {}),
  };
  return reply
    .code(failure.status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: failure.message, extensions }] });
}

export const MALFORMED: HttpFailure = { status: 400, code: 'BAD_REQUEST', message: words.badRequest };
export const NOTHING_HERE: HttpFailure = { status: 404, code: 'NOT_FOUND', message: words.notFound };
