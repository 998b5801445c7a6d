import { LiveListener } from '../live-listener.ts';
import { writeThrough, type FaultResult, type Stage } from '../run-fault.ts';
import { stillTheSame } from '../same-process.ts';

/** kill -9 of the postmaster; the service manager starts it again, and it recovers from its log. */
export async function killPostgres(stage: Stage): Promise<FaultResult> {
  const { world, server, people } = stage;
  const listener = new LiveListener(server.url, world.publicUrl, people.customers[0] ?? people.admin);
  world.onEnd(() => listener.close());
  const result = await writeThrough(stage, 'kill-postgres', () =>
    stillTheSame(server, async () => {
      const began = performance.now();
      await world.postgres.kill();
      await world.postgres.start();
      const database = Math.round(performance.now() - began);
      await server.ready();
      const ready = Math.round(performance.now() - began);
      const live = await listener.hearsAgain();
      return [
        `database back after ${database} ms, server ready after ${ready} ms, live updates ${live} ms later`,
      ];
    }),
  );
  listener.close();
  return result;
}
