import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type FailureKind =
  'signedOut' | 'forbidden' | 'notFound' | 'rateLimited' | 'conflict' | 'offline' | 'internal';

export interface Failure {
  kind: FailureKind;
  /** Seconds until the same act may be tried again. */
  retryAfter?: number;
  /** What the operator finds the request by. */
  requestId?: string;
}

const kinds: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
  CONFLICT: 'conflict',
  UNAVAILABLE: 'offline',
};

const numberOr = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Whether the API refused what it was asked with, for example a cursor that somebody has made up. */
export const isRefusedInput = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code'] === 'BAD_USER_INPUT';

/** What kind of failure an error of the API or of the network is: the one place that reads error codes. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, retryAfter, requestId } = error.errors[0]?.extensions ?? {};
    return {
      kind: kinds[String(code)] ?? 'internal',
      retryAfter: numberOr(retryAfter),
      requestId: textOr(requestId),
    };
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return { kind: 'signedOut' };
    if (error.statusCode === 429) return { kind: 'rateLimited' };
    return { kind: error.statusCode >= 502 ? 'offline' : 'internal' };
  }
  return { kind: error instanceof TypeError ? 'offline' : 'internal' };
}
