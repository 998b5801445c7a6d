import type { FastifyInstance } from 'fastify';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

export interface HealthOptions {
  db: Database;
  /** Name of the newest migration this program knows; the database must have it, and may have newer ones. */
  newestMigration: string;
  /** True once the process has been asked to stop. */
  isStopping: () => boolean;
}

/** Milliseconds the database has to answer. */
const PATIENCE = 1_000;

const hasMigration = statement<{ there: boolean }>(
  'health.migration',
  `select exists(select 1 from migration where name = $1) as there`,
);

type Readiness = 'ready' | 'stopping' | 'database does not answer' | 'database is older than this program';

/**
 * `/livez` says that the process runs and touches nothing else: a database that is away must not restart it.
 * `/readyz` says whether to send requests here.
 */
export function mountHealth(server: FastifyInstance, options: HealthOptions): void {
  server.get('/livez', { logLevel: 'silent' }, (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('alive'),
  );
  server.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const readiness = await readinessOf(options);
    return reply
      .code(readiness === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain')
      .send(readiness);
  });
}

async function readinessOf({ db, newestMigration, isStopping }: HealthOptions): Promise<Readiness> {
  if (isStopping()) {
    return 'stopping';
  }
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve('database does not answer'), PATIENCE);
  });
  const asked = db.row(hasMigration, [newestMigration]).then(
    (row): Readiness => (row?.there ? 'ready' : 'database is older than this program'),
    (): Readiness => 'database does not answer',
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
