import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

type Query = (...given: unknown[]) => unknown;

/** Counts statements of chosen work, whatever else the process sends meanwhile. */
export interface StatementCounter {
  /** Runs work whose statements count. */
  within<Result>(work: () => Result): Result;
  count(): number;
}

/**
 * What the process keeps for a second: it depends on the clock whether a request reads it, so it is not counted. At a
 * thousand requests a second one read stands for all of them.
 */
const KEPT = /^(communities\.(by_id|first)|places\.)/;

function isKept([asked]: unknown[]): boolean {
  return KEPT.test((asked as { name?: string } | undefined)?.name ?? '');
}

/** Begins to look at every statement that this process sends; for good. */
export function countStatements(): StatementCounter {
  const counted = new AsyncLocalStorage<true>();
  let statements = 0;
  const note = (given: unknown[]): void => {
    if (counted.getStore() && !isKept(given)) {
      statements += 1;
    }
  };
  const { query: ofPool } = pg.Pool.prototype as unknown as { query: Query };
  const { query: ofClient } = pg.Client.prototype as unknown as { query: Query };
  Object.assign(pg.Pool.prototype, {
    query(this: pg.Pool, ...given: unknown[]) {
      note(given);
      // The pool hands it to a client, where it is not a second statement.
      return counted.exit(() => ofPool.apply(this, given));
    },
  });
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      note(given);
      return ofClient.apply(this, given);
    },
  });
  return { within: (work) => counted.run(true, work), count: () => statements };
}
