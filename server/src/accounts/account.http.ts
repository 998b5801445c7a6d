import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { sqlState } from '../platform/errors.js';
import { httpFailure, sendFailure } from '../platform/http/errors.js';
import { invalidInputOf } from '../platform/problems.js';
import { SignInRefusal } from './refusal.js';
import type { Answer, Visit } from './visit.js';

const UNIQUE_VIOLATION = '23505';

type Return = { location: string; cookies: string[] };

export interface Endpoints {
  /** An endpoint for our own pages: JSON in, JSON out, refusals as docs/how-to/sign-in-endpoints.md says. */
  post: <Input>(
    path: string,
    input: ZodType<Input>,
    act: (visit: Visit, input: Input) => Promise<Answer>,
  ) => void;
  /** Where browsers come back to from another place. */
  comeBack: (path: string, act: (visit: Visit, url: URL) => Promise<Return>) => void;
}

export function endpoints(server: FastifyInstance, services: Services): Endpoints {
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    void refuse(services, error, request, reply);
  };
  return {
    post(path, input, act) {
      server.post(path, { errorHandler }, async (request, reply) => {
        checkOrigin(request, services.publicUrl);
        const visit = await visitOf(services, request);
        const parsed = input.safeParse(request.body);
        if (!parsed.success) {
          const { fields, message } = invalidInputOf(parsed.error);
          throw new SignInRefusal('INVALID_INPUT', { fields }, message);
        }
        const { status = 200, body, cookies = [] } = await act(visit, parsed.data);
        return withCookies(reply, cookies).code(status).send(body);
      });
    },
    comeBack(path, act) {
      server.get(path, { errorHandler }, async (request, reply) => {
        const visit = await visitOf(services, request);
        const { location, cookies } = await act(visit, new URL(request.url, services.publicUrl));
        return withCookies(reply, cookies).redirect(location, 303);
      });
    },
  };
}

/**
 * Browsers name the page a POST comes from, and no page can make them lie; a program without one has no cookie to
 * abuse. JSON is what a foreign page cannot send without being asked first.
 */
function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'content-type': type = '' } = request.headers;
  if (origin !== undefined && origin !== publicUrl) {
    throw new SignInRefusal('WRONG_ORIGIN', { values: { url: publicUrl } });
  }
  if (!/^application\/json\b/i.test(type)) {
    throw new SignInRefusal('NOT_JSON');
  }
}

async function visitOf(services: Services, request: FastifyRequest): Promise<Visit> {
  const community = await communityForRequest(services.db, request.host);
  if (!community) {
    throw new SignInRefusal('NOT_FOUND');
  }
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value) {
      headers.set(name, value);
    }
  }
  return { services, community, ip: request.ip, headers };
}

function withCookies(reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  for (const cookie of cookies) {
    reply.header('set-cookie', cookie);
  }
  return reply.header('cache-control', 'no-store');
}

function refuse(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = sqlState(error) === UNIQUE_VIOLATION ? new SignInRefusal('CONFLICT') : error;
  if (!(refusal instanceof SignInRefusal)) {
    return sendFailure(request, reply, httpFailure(error, request.id, services.log));
  }
  const { code, message, status } = refusal;
  const { fields, retryAfter } = refusal.more;
  if (retryAfter) {
    reply.header('retry-after', String(retryAfter));
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({
      errors: [
        { message, extensions: { code, ...(fields && { fields }), ...(retryAfter && { retryAfter }) } },
      ],
    });
}
