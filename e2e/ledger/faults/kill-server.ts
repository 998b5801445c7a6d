import type { FaultResult, Stage } from '../run-fault.ts';
import { writeThrough } from '../run-fault.ts';

/** kill -9 of the server in the middle of everything; the service manager starts it again. */
export function killServer(stage: Stage): Promise<FaultResult> {
  return writeThrough(stage, 'kill-server', async ({ server }) => {
    server.kill();
    await server.ready();
    return [];
  });
}
