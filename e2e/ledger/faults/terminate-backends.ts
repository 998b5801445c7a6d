import { setTimeout as pause } from 'node:timers/promises';
import type { FaultResult, Stage } from '../run-fault.ts';
import { writeThrough } from '../run-fault.ts';
import { stillTheSame } from '../same-process.ts';

const ROUNDS = 20;

/** An administrator ends every connection of the server, twenty times. */
export function terminateBackends(stage: Stage): Promise<FaultResult> {
  return writeThrough(stage, 'terminate-backends', ({ world, server }) =>
    stillTheSame(server, async () => {
      let ended = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const rows = await world.rows<{ ended: boolean }>(
          `select pg_terminate_backend(pid) as ended from pg_stat_activity
           where backend_type = 'client backend' and application_name like 'rapport%'`,
        );
        ended += rows.length;
        await pause(150);
      }
      await server.ready();
      return [`${ended} connections ended in ${ROUNDS} rounds`];
    }),
  );
}
