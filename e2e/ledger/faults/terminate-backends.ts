import { setTimeout as pause } from 'node:timers/promises';
import { writeThrough, type FaultResult, type Stage } from '../run-fault.ts';
import { stillTheSame } from '../same-process.ts';
import { watch } from '../watch.ts';

const ROUNDS = 20;

/** An administrator ends every connection of the server, twenty times. */
export async function terminateBackends(stage: Stage): Promise<FaultResult> {
  const seen: string[] = [];
  const result = await writeThrough(stage, 'terminate-backends', ({ world, server, people }) =>
    stillTheSame(server, async () => {
      const watching = watch(server, world.publicUrl, people.customers[0] ?? people.admin);
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
      const { findings, unavailable, answered } = await watching.stop();
      seen.push(...findings);
      return [
        `${ended} connections ended in ${ROUNDS} rounds; of reads and sign-ins ${answered} were answered, ${unavailable} with 503`,
      ];
    }),
  );
  result.findings.wrong.push(...seen);
  return result;
}
