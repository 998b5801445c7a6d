import type { Lifecycle } from './lifecycle.js';
import type { Progress } from './progress.js';
export async function run(options: { life: Lifecycle; progress: Progress }): Promise<void> {
  void options;
}
