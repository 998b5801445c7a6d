/** How long after its answer the news of a write of one's own may still come, with what follows from it. */
const ECHO_MS = 5000;

let running = 0;
let endedAt = -Infinity;

/** Remembers that something of one's own is being written. */
export async function asOwn<T>(write: () => Promise<T>): Promise<T> {
  running += 1;
  try {
    return await write();
  } finally {
    running -= 1;
    endedAt = performance.now();
  }
}

/** Whether a change of this moment may come from what one wrote oneself. */
export const mayBeOwn = (): boolean => running > 0 || performance.now() - endedAt < ECHO_MS;
