import { isRunning, parentOf, processArguments, processIdentity } from '../platform/process-facts.js';

const launcher = /^(\S*node\S*\s+)?(\S*\/)?(npm|npx|pnpm)(-cli)?(\.c?js)?(\s|$)/;

/**
 * The package managers that started this process, with the shells between them, outermost last. Empty when
 * it was started directly: then nobody's end means ours.
 */
function launchersOf(pid: number): { pid: number; identity: string | null }[] {
  const ancestors: { pid: number; identity: string | null }[] = [];
  let outermost = 0;
  for (let parent = parentOf(pid); parent !== null && parent > 1; parent = parentOf(parent)) {
    ancestors.push({ pid: parent, identity: processIdentity(parent) });
    if (launcher.test(processArguments(parent) ?? '')) outermost = ancestors.length;
  }
  return ancestors.slice(0, outermost);
}

/**
 * Calls back once when one of the package managers that started this process ends. `npx` and `pnpm` do not
 * hand a SIGTERM on to what they started, so without this `kill` of the command that was typed would leave
 * the server running.
 */
export function whenLauncherEnds(callback: () => void): void {
  const launchers = launchersOf(process.pid);
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(({ pid, identity }) => isRunning(pid) && processIdentity(pid) === identity)) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
