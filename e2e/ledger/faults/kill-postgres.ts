import type { FaultResult, Stage } from '../run-fault.ts';
import { writeThrough } from '../run-fault.ts';
import { stillTheSame } from '../same-process.ts';

/** kill -9 of the postmaster; the service manager starts it again, and it recovers from its log. */
export function killPostgres(stage: Stage): Promise<FaultResult> {
  return writeThrough(stage, 'kill-postgres', ({ world, server }) =>
    stillTheSame(server, async () => {
      const began = performance.now();
      await world.postgres.kill();
      await world.postgres.start();
      const database = Math.round(performance.now() - began);
      await server.ready();
      return [
        `database back after ${database} ms, server ready after ${Math.round(performance.now() - began)} ms`,
      ];
    }),
  );
}
