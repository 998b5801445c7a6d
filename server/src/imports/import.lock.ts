import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { ImportProblem } from './import.problem.js';

const IMPORT_LOCK = 7_264_022;
/** The database notices within moments that a killed process is gone; so long a new one waits for it. */
const TRIES = 20;
const BETWEEN_MS = 100;

const tryLock = statement<{ locked: boolean }>(
  'imports.try_lock',
  `select pg_try_advisory_lock(${IMPORT_LOCK}) as locked`,
);
const unlock = statement('imports.unlock', `select pg_advisory_unlock(${IMPORT_LOCK})`);

/**
 * Runs the one import of this database. The lock belongs to a connection and not to a transaction, so it lasts over
 * many of them and ends with the process, however that ends.
 *
 * @throws ImportProblem while another one runs.
 */
export async function asOnlyImport<Result>(db: Database, work: () => Promise<Result>): Promise<Result> {
  const client = await db.connections.connect();
  try {
    for (let tries = 1; ; tries++) {
      const { rows } = await client.query<{ locked: boolean }>(tryLock);
      if (rows[0]?.locked) {
        break;
      }
      if (tries === TRIES) {
        throw new ImportProblem('Another import is running. Start this one when that has ended.');
      }
      await sleep(BETWEEN_MS);
    }
    try {
      return await work();
    } finally {
      await client.query(unlock);
    }
  } finally {
    client.release();
  }
}
