import { setTimeout as pause } from 'node:timers/promises';
import { Balancer } from '../balancer.ts';
import { writeThrough, type FaultResult, type Stage } from '../run-fault.ts';

const ROUNDS = 3;
/** Longer than the balancer needs to look, as an operator would set it. */
const STOP_DELAY = { STOP_DELAY: '2' };

/** SIGTERM to one of two servers behind a balancer, then to the other, and again: nobody notices. */
export async function rollingRestarts(stage: Stage): Promise<FaultResult> {
  const { world } = stage;
  const first = await world.startServer(undefined, STOP_DELAY);
  const second = await world.startServer(undefined, STOP_DELAY);
  const balancer = await Balancer.open([first, second]);
  world.onEnd(() => balancer.close());
  const result = await writeThrough(
    stage,
    'rolling-restarts',
    async () => {
      const stops: number[] = [];
      const starts: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const one of [first, second]) {
          const began = performance.now();
          await one.stop();
          stops.push(performance.now() - began);
          await one.start();
          starts.push(performance.now() - began - (stops.at(-1) ?? 0));
          // As a deployment does: the next one only when the balancer sends requests to this one again.
          while (balancer.serving < 2) await pause(50);
        }
      }
      const longest = (times: readonly number[]): string => `${Math.round(Math.max(...times))} ms`;
      return [
        `${stops.length} restarts with STOP_DELAY=2; the longest stop ${longest(stops)}, start ${longest(starts)}`,
        ...[...balancer.failures].map(([why, count]) => `${count} requests not passed on: ${why}`),
      ];
    },
    balancer.url,
  );
  await balancer.close();
  await Promise.all([first.stop(), second.stop()]);
  const { failures } = result.place.ledger;
  if (failures > 0) result.findings.wrong.push(`${failures} requests failed, where none may`);
  return result;
}
