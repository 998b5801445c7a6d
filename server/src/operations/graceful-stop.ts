import type { Services } from '../platform/context.js';

/** One thing to end, with its name for the log. */
export interface StopStep {
  name: string;
  run: () => Promise<unknown>;
}

interface StopOptions {
  /** Milliseconds all steps together may take; then the rest is ended without waiting. */
  deadlineMs: number;
  log: Pick<Services['log'], 'info' | 'warn'>;
}

/**
 * Ends a process in order: not ready, drain HTTP, close sockets, jobs, pool. A step that fails or hangs does not
 * keep the next from its turn; what is left at the deadline is started all the same, and not waited for.
 *
 * @returns names of the steps that did not end well.
 */
export async function stopInOrder(
  steps: readonly StopStep[],
  { deadlineMs, log }: StopOptions,
): Promise<string[]> {
  const end = performance.now() + deadlineMs;
  const unfinished: string[] = [];
  for (const { name, run } of steps) {
    const outcome = await within(Math.max(0, end - performance.now()), run);
    if (outcome !== 'done') {
      unfinished.push(name);
      log.warn(
        outcome === 'late' ? { step: name } : { step: name, err: outcome },
        'a step of stopping did not end well',
      );
    }
  }
  log.info({ unfinished }, 'stopped');
  return unfinished;
}

async function within(ms: number, run: () => Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    return await Promise.race([
      run().then(
        () => 'done',
        (error: unknown) => error ?? 'failed',
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
