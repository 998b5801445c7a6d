import type { BenchServer } from './bench-server.js';
import type { Child } from './child.js';
import type { LoadPlan, LoadResult } from './messages.js';
import { median } from './numbers.js';
import type { BenchOptions } from './options.js';

/** One of the things that are measured against each other. */
export interface Side {
  readonly name: string;
  readonly server: BenchServer;
  readonly plan: Pick<LoadPlan, 'method' | 'targets' | 'cookies'> & Partial<LoadPlan>;
  /** Done before each turn and not measured. */
  readonly before?: () => Promise<unknown>;
  /** Requests before the first turn that counts, where a few seconds of them are too few for the compiler. */
  readonly warmUp?: number;
}

/** What one turn came to. */
export interface Turn {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server process, user and system. */
  readonly cpuMs: number;
  /** Bytes of an answer. */
  readonly bytes: number;
}

/** Medians over the rounds, and the rounds themselves. */
export interface Figures extends Turn {
  readonly rounds: readonly Turn[];
}

/**
 * How one side compares with another: the median of the ratios of each round, since two turns that follow each other
 * meet the same machine.
 */
export function ratio(one: Figures, other: Figures, of: 'rate' | 'p50'): number {
  return median(one.rounds.map((turn, round) => turn[of] / (other.rounds[round]?.[of] ?? NaN)));
}

export type Load = Child<LoadPlan, LoadResult>;

/**
 * Measures the sides one after the other, round by round, so that whatever else the machine does meets all of them.
 *
 * @throws Error when a request is not answered as it should be: figures of failures are none.
 */
export async function inTurn<Name extends string>(
  load: Load,
  sides: readonly (Side & { name: Name })[],
  { rounds, seconds, connections }: Pick<BenchOptions, 'rounds' | 'seconds' | 'connections'>,
): Promise<Record<Name, Figures>> {
  const turns = new Map<string, Turn[]>(sides.map(({ name }) => [name, []]));
  // The first round warms everything up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of sides) {
      await side.before?.();
      const figures = await turn(load, side, {
        seconds: round === 0 ? Math.min(2, seconds) : seconds,
        connections,
        least: round === 0 ? (side.warmUp ?? 0) : 0,
      });
      if (round > 0) {
        turns.get(side.name)?.push(figures);
      }
    }
  }
  const middle = (all: readonly Turn[]): Figures => ({
    rate: median(all.map(({ rate }) => rate)),
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
    bytes: median(all.map(({ bytes }) => bytes)),
    rounds: all,
  });
  return Object.fromEntries([...turns].map(([name, all]) => [name, middle(all)])) as Record<Name, Figures>;
}

async function turn(
  load: Load,
  side: Side,
  length: Pick<LoadPlan, 'seconds' | 'connections' | 'least'>,
): Promise<Turn> {
  const before = await side.server.usage();
  const result = await load.ask({
    origin: side.server.origin,
    ...length,
    most: null,
    headers: side.plan.method === 'POST' ? { 'content-type': 'application/json' } : {},
    order: 'inTurn',
    from: 0,
    ...side.plan,
  });
  const after = await side.server.usage();
  if (result.failures > 0 || result.requests === 0) {
    throw new Error(
      `${side.name}: ${result.failures} of ${result.requests} failed, the first with ${result.firstFailure}`,
    );
  }
  return {
    rate: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    cpuMs: (after.cpuMs - before.cpuMs) / result.requests,
    bytes: result.bytes,
  };
}
