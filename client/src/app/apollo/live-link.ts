import type { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { Observable } from 'rxjs';

const LONGEST_WAIT = 30_000;

/** Waits longer after each failure, with jitter, so that a restarted server is not met by everybody at once. */
export const waitBefore = (attempt: number, random: () => number = Math.random): number =>
  Math.min(LONGEST_WAIT, 500 * 2 ** attempt) * (0.5 + random() / 2);

const client = createClient({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, waitBefore(attempt))),
  keepAlive: 15_000,
});

const cursorOf = (result: { data?: object | null }): string | undefined => {
  const event = Object.values(result.data ?? {})[0] as { cursor?: unknown } | null | undefined;
  return typeof event?.cursor === 'string' ? event.cursor : undefined;
};

/**
 * One subscription over the shared WebSocket. After a lost connection it is asked for again from the last
 * cursor that arrived, so that nothing is missed in between.
 */
export function subscribe(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
  return new Observable((observer) => {
    let after: string | undefined;
    const payload = {
      query: print(operation.query),
      operationName: operation.operationName,
      // Read anew at each connection.
      get variables() {
        return after ? { ...operation.variables, after } : operation.variables;
      },
    };
    return client.subscribe(payload, {
      next: (result) => {
        after = cursorOf(result) ?? after;
        observer.next(result as ApolloLink.Result);
      },
      error: (error) => observer.error(error),
      complete: () => observer.complete(),
    });
  });
}
