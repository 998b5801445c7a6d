import type { IncomingHttpHeaders } from 'node:http';

/** What is known of a request before anybody has looked at who sent it; a FastifyRequest is one. */
export interface Caller {
  /** Number of the request, also its answer's `x-request-id`. */
  readonly id: string;
  /** Network address, seen through the trusted proxies. */
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
}
