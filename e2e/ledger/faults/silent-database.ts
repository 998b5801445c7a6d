import { setTimeout as pause } from 'node:timers/promises';
import { residentMb, socketsOf } from '../processes.ts';
import { writeThrough, type FaultResult, type Stage } from '../run-fault.ts';
import { stillTheSame } from '../same-process.ts';
import { SilentLine } from '../silent-line.ts';
import { CALL_ENDS_WITHIN_MS, watch } from '../watch.ts';

const SILENT_MS = 30_000;
/** What a process may grow by meanwhile, in megabytes: lists of refused calls would be more. */
const GROWS_BY_MB = 60;

/** The network between a server and its database drops everything for half a minute. */
export async function silentDatabase(stage: Stage): Promise<FaultResult> {
  const { world, people } = stage;
  const line = await SilentLine.open(world.postgres.address);
  world.onEnd(() => line.close());
  const server = await world.startServer(line.port);
  const reader = people.customers[0] ?? people.admin;
  const seen: string[] = [];
  const result = await writeThrough(
    stage,
    'silent-database',
    () =>
      stillTheSame(server, async () => {
        const before = residentMb(server.pid);
        const sockets = socketsOf(server.pid);
        line.fallSilent();
        await pause(1_000);
        const watching = watch(server, world.publicUrl, reader);
        await pause(SILENT_MS - 1_000);
        const { findings, unavailable, slowestMs } = await watching.stop();
        const during = residentMb(server.pid);
        const socketsThen = socketsOf(server.pid);
        line.speak();
        const began = performance.now();
        await server.ready();
        const back = Math.round(performance.now() - began);
        seen.push(...findings);
        if (during - before > GROWS_BY_MB) seen.push(`memory grew from ${before} to ${during} MB`);
        return [
          `${unavailable} reads were answered 503 with Retry-After, the slowest after ${Math.round(slowestMs)} ms`,
          `memory ${before} MB before, ${during} MB after 30 s; ${sockets} sockets before, ${socketsThen} after 30 s; ready again after ${back} ms`,
        ];
      }),
    server.url,
  );
  if (result.place.ledger.slowestMs > CALL_ENDS_WITHIN_MS) {
    seen.push(`a write took ${Math.round(result.place.ledger.slowestMs)} ms`);
  }
  result.findings.wrong.push(...seen);
  await server.stop();
  await line.close();
  return result;
}
