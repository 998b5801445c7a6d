import { FAULTS, type FaultName } from './faults/all.ts';
import { inboxesThatDiffer, noticesOf } from './notices.ts';
import { reportOf, type FaultReport } from './report.ts';
import { brokenOff, type FaultResult } from './run-fault.ts';
import { drained } from './settle.ts';
import type { World } from './world.ts';

export interface LedgerOptions {
  faults: readonly FaultName[];
  /** How long clients write around each fault. */
  seconds: number;
  clients: number;
  /** How many people vote at once. */
  voters: number;
  seed: number;
}

/** A killed worker's mail is in hand for 90 s, and its queue asks again later and later. */
const DRAIN_WITHIN_MS = 300_000;

/** Runs the faults one after the other in one place and answers what came of each. */
export async function runLedger(
  world: World,
  { faults, seconds, clients, voters, seed }: LedgerOptions,
  say: (line: string) => void,
): Promise<FaultReport[]> {
  const server = await world.startServer();
  const people = await world.people(server, clients);
  const results: FaultResult[] = [];
  for (const name of faults) {
    const began = performance.now();
    const stage = { world, server, people, seconds, voters, seed };
    // A fault that breaks the run itself must not hide what came of the others.
    results.push(await FAULTS[name].run(stage).catch((error: unknown) => brokenOff(stage, name, error)));
    say(`  ✓ ${name}: ${FAULTS[name].meaning} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  }
  const began = performance.now();
  const left = await drained(world, DRAIN_WITHIN_MS);
  say(`  ✓ the outbox is empty (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  const callers = [people.admin, ...people.staff, ...people.customers];
  const differing = [...left, ...(await inboxesThatDiffer(world, server.url, callers))];
  // What belongs to no single fault is told with the last.
  results.at(-1)?.findings.wrong.push(...differing);
  const reports: FaultReport[] = [];
  for (const result of results) reports.push(reportOf(result, await noticesOf(world, result)));
  return reports;
}
