import type { FaultResult, Stage } from '../run-fault.ts';
import { killServer } from './kill-server.ts';

interface Fault {
  /** What happens, in a few words. */
  meaning: string;
  run: (stage: Stage) => Promise<FaultResult>;
}

export const FAULTS = {
  'kill-server': { meaning: 'kill -9 of the server', run: killServer },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
