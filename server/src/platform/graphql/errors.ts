import { ERROR_CODES } from '@rapport/shared/problem-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import request from '../../locales/en/graphql.json' with { type: 'json' };
import words from '../../locales/en/problems.json' with { type: 'json' };
import type { Services } from '../context.js';
import { isUnavailable, sqlState, unavailable } from '../errors.js';
import { fill } from '../words.js';

/** Codes of errors in the request itself, given by Apollo Server; what they say is about the caller's own text. */
const REQUEST_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];
const PASSED: ReadonlySet<unknown> = new Set([...ERROR_CODES, ...REQUEST_CODES]);

/** A character that Postgres has no place for, which is U+0000 in text or JSON. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** How graphql-js begins what it says of values, and what it says after fifty of them. */
const ABOUT_ARGUMENTS = /^(?:Argument "|Variable "|Too many errors processing variables)/;

type Log = Pick<Services['log'], 'error'>;

/**
 * What a caller may know of an error: ours pass with their code, the database's absence becomes UNAVAILABLE, and
 * everything else is written to the log and answered by the number of the request only.
 */
export function presentError(error: unknown, requestId: string, log: Log): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : null;
  const cause = causeOf(error);
  const place = outer && { locations: outer.toJSON().locations, path: outer.path };
  if (cause instanceof GraphQLError) {
    const { code, retryAfter } = cause.extensions;
    if (PASSED.has(code)) {
      return {
        message: withoutHints(cause.message),
        ...place,
        extensions: { code, ...(typeof retryAfter === 'number' ? { retryAfter } : {}) },
      };
    }
    if (isAboutArguments(cause)) {
      return { message: withoutHints(cause.message), ...place, extensions: { code: 'BAD_USER_INPUT' } };
    }
  }
  if (UNSTORABLE.has(sqlState(cause) ?? '')) {
    return { message: request.character, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (isUnavailable(cause)) {
    log.error({ err: cause, requestId }, 'the database does not answer');
    const { message, extensions } = unavailable();
    return {
      message,
      ...place,
      extensions: { code: extensions['code'], retryAfter: extensions['retryAfter'] },
    };
  }
  log.error({ err: cause, requestId, path: outer?.path?.join('.') }, 'a resolver failed');
  return {
    message: fill(words.internal, { requestId }),
    ...place,
    extensions: { code: 'INTERNAL', requestId },
  };
}

/** The HTTP status that the codes of an answer ask for, with the seconds to wait; null when GraphQL's own stands. */
export function statusOf(
  errors: readonly GraphQLFormattedError[] | undefined,
): { status: number; retryAfter: number } | null {
  for (const [code, status] of [
    ['UNAVAILABLE', 503],
    ['RATE_LIMITED', 429],
  ] as const) {
    const error = errors?.find(({ extensions }) => extensions?.['code'] === code);
    if (error) {
      return { status, retryAfter: Number(error.extensions?.['retryAfter'] ?? 5) };
    }
  }
  return null;
}

/** graphql-js wraps what a resolver throws, sometimes twice. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError && !PASSED.has(cause.extensions['code'])) {
    if (isAboutArguments(cause) && cause.originalError instanceof GraphQLError) {
      // A scalar said why; the error around it says which variable.
      return cause;
    }
    cause = cause.originalError;
  }
  return cause;
}

/** An argument that only execution could find wrong, for example null by a variable where none is allowed. */
function isAboutArguments(error: GraphQLError): boolean {
  return error.extensions['code'] === undefined && ABOUT_ARGUMENTS.test(error.message);
}

function withoutHints(message: string): string {
  return message.replace(/\s*Did you mean [^]*$/, '');
}
