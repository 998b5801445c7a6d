import { setTimeout as pause } from 'node:timers/promises';
import { graphql, post, type Caller, type Reply } from './api.ts';
import type { ServerProcess } from './server-process.ts';

/** What a database that is away may cost a caller, in milliseconds (quality.md section 3). */
export const CALL_ENDS_WITHIN_MS = 5_000;

/** What visitors, a member and a service manager saw of a server while its database was away. */
export interface Watched {
  findings: Set<string>;
  unavailable: number;
  answered: number;
  slowestMs: number;
}

/** Asks for a page, an operation, a sign-in code and /livez again and again until told to stop. */
export function watch(
  server: ServerProcess,
  origin: string,
  caller: Caller,
): { stop: () => Promise<Watched> } {
  const watched: Watched = { findings: new Set(), unavailable: 0, answered: 0, slowestMs: 0 };
  let stopping = false;
  const until = async (ask: (count: number) => Promise<void>, everyMs: number): Promise<void> => {
    for (let count = 0; !stopping; count += 1) {
      await ask(count);
      await pause(everyMs);
    }
  };
  const see = (what: string, status: number, retryAfter: unknown, ms: number, typed: boolean): void => {
    watched.slowestMs = Math.max(watched.slowestMs, ms);
    if (ms > CALL_ENDS_WITHIN_MS) watched.findings.add(`${what} took more than ${CALL_ENDS_WITHIN_MS} ms`);
    if (status === 200 || status === 202) watched.answered += 1;
    else if (status === 503 && retryAfter && typed) watched.unavailable += 1;
    else
      watched.findings.add(
        `${what} answered ${status}, Retry-After ${String(retryAfter)}${typed ? '' : ', untyped'}`,
      );
  };
  const all = Promise.all([
    until(async () => {
      const status = await server.status('/livez');
      if (status !== 200) watched.findings.add(`/livez answered ${status}`);
    }, 250),
    until(async (count) => {
      const began = performance.now();
      // Another address each time, so that no kept page is met.
      const answer = await fetch(`${server.url}/ideas?tag=t${count}`, {
        signal: AbortSignal.timeout(15_000),
      }).catch(() => null);
      await answer?.text().catch(() => '');
      see('a page', answer?.status ?? 0, answer?.headers.get('retry-after'), performance.now() - began, true);
    }, 300),
    until(async () => {
      const reply = await graphql(server.url, caller, '{ viewer { unreadCount member { name } } }');
      see('a query', reply.status, reply.headers['retry-after'], reply.ms, isTyped(reply));
    }, 300),
    until(async (count) => {
      // By the library that signs people in, with connections it takes for itself.
      const body = { email: `nobody.${count}@ledger.example` };
      const reply = await post(`${server.url}/api/sign-in/code`, body, { origin });
      see('a sign-in', reply.status, reply.headers['retry-after'], reply.ms, isTyped(reply));
    }, 300),
  ]);
  return {
    stop: async () => {
      stopping = true;
      await all;
      return watched;
    },
  };
}

const isTyped = ({ body }: Reply): boolean => JSON.stringify(body).includes('"UNAVAILABLE"');
