import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

interface Collector {
  (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }): void;
}

/**
 * Gives back what only the start needed: entities, schema and migrations leave more behind than a server at rest holds,
 * and V8 keeps such room for itself as long as nobody asks. It takes about a tenth of a second, so it comes when a process
 * is up and before people come.
 */
export function releaseWhatStartingTook(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collector;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
