import type { ErrorCode } from '@rapport/shared/problem-codes';
import { GraphQLError } from 'graphql';
import words from '../locales/en/problems.json' with { type: 'json' };
import { fill } from './words.js';

/** An error of the whole request, thrown; expected refusals of a write are Problems instead. */
export function requestError(
  code: ErrorCode,
  message: string,
  more: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}

export const unauthenticated = (): GraphQLError => requestError('UNAUTHENTICATED', words.unauthenticated);
export const forbidden = (): GraphQLError => requestError('FORBIDDEN', words.forbidden);
export const notFound = (): GraphQLError => requestError('NOT_FOUND', words.notFound);
export const conflict = (message: string = words.conflict): GraphQLError => requestError('CONFLICT', message);
export const badInput = (message: string): GraphQLError => requestError('BAD_USER_INPUT', message);
export const unavailable = (): GraphQLError =>
  requestError('UNAVAILABLE', words.unavailable, { retryAfter: 5 });

/** @param seconds until the caller may come back; whole, at least 1. */
export function rateLimited(seconds: number): GraphQLError {
  return requestError('RATE_LIMITED', fill(words.rateLimited, { seconds }), { retryAfter: seconds });
}

/** SQLSTATE of an error that came from Postgres, or null. */
export function sqlState(error: unknown): string | null {
  const holder = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = holder?.driverError?.code ?? holder?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether the database could not be reached or was shutting down: the caller should come back, nothing is broken. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) {
    // Class 08 connection, 57P0x shutdown, 53 out of something, 57014 statement timeout.
    return /^(08|57P|53)/.test(state) || state === '57014';
  }
  const holder = error as { code?: unknown; message?: unknown } | null;
  return (
    GONE.has(String(holder?.code)) ||
    // The last is what the mapper says of a connection that ended while nothing was asked of it.
    /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable|the database system is|Query runner already released/.test(
      String(holder?.message),
    )
  );
}
