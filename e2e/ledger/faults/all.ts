import type { FaultResult, Stage } from '../run-fault.ts';
import { killPostgres } from './kill-postgres.ts';
import { killServer } from './kill-server.ts';
import { killWorkers } from './kill-workers.ts';
import { mailDown } from './mail-down.ts';
import { manyVoters } from './many-voters.ts';
import { rollingRestarts } from './rolling-restarts.ts';
import { sameKey } from './same-key.ts';
import { silentDatabase } from './silent-database.ts';
import { terminateBackends } from './terminate-backends.ts';

interface Fault {
  /** What happens, in a few words. */
  meaning: string;
  run: (stage: Stage) => Promise<FaultResult>;
}

export const FAULTS = {
  'kill-server': { meaning: 'kill -9 of the server', run: killServer },
  'kill-postgres': { meaning: 'kill -9 of PostgreSQL', run: killPostgres },
  'terminate-backends': { meaning: 'every connection ended, 20 times', run: terminateBackends },
  'rolling-restarts': { meaning: 'SIGTERM to two servers in turn, three times', run: rollingRestarts },
  'silent-database': { meaning: 'the database cannot be reached for 30 s', run: silentDatabase },
  'same-key': { meaning: 'the same key 50 times at once', run: sameKey },
  'many-voters': { meaning: 'many people vote for one idea at once, half take it back', run: manyVoters },
  'mail-down': { meaning: 'the mail server is away', run: mailDown },
  'kill-workers': {
    meaning: 'kill -9 of the worker, five times while it sends mails and webhooks',
    run: (stage: Stage) => killWorkers(stage),
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
