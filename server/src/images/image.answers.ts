import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Services } from '../platform/context.js';
import { httpFailure, sendFailure } from '../platform/http/errors.js';
import { ImageRefusal } from './image.refusal.js';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 };
const BUSY_SECONDS = 3;

/** Answers what went wrong with code and sentence, in the shape of every other failure. */
export function answerRefusals({ log }: Pick<Services, 'log'>) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    void sendFailure(request, reply, failureOf(error, request, log));
  };
}

function failureOf(
  error: unknown,
  request: FastifyRequest,
  log: Services['log'],
): ReturnType<typeof httpFailure> {
  if (error instanceof ImageRefusal) {
    const { status, code, message } = error;
    return { status, code, message, ...(code === 'BUSY' && { retryAfter: BUSY_SECONDS }) };
  }
  const { code, retryAfter } = error instanceof GraphQLError ? error.extensions : {};
  const status = STATUS[String(code)];
  if (status && error instanceof GraphQLError) {
    const { message } = error;
    return { status, code: String(code), message, ...(retryAfter ? { retryAfter: Number(retryAfter) } : {}) };
  }
  const failure = httpFailure(error, request.id, log);
  return failure.status === 413 ? failureOf(new ImageRefusal('TOO_LARGE'), request, log) : failure;
}
