import { Lifecycle } from '../process/lifecycle.js';
import { Progress } from '../process/progress.js';
import { runCommand } from './run-command.js';

// The operator's tool where there is no pnpm: node server/dist/src/cli/rapport.js <command>
const life = new Lifecycle();
try {
  await life.stop(await runCommand(process.argv.slice(2), life, new Progress(process.stderr)));
} catch (error) {
  await life.fail(error);
}
