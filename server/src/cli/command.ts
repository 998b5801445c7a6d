import type { Services } from '../platform/context.js';
import type { Progress } from '../process/progress.js';

/** What a command works with: the services of a server, on a database with the newest tables. */
export interface CommandPlace {
  services: Services;
  /** Shows a line of the answer. */
  say: (line: string) => void;
  /** Shows how far long work is, beside the answer. */
  progress: Progress;
}

/** One thing the operator can have done. */
export interface OperatorCommand {
  /** One word, or several such as `import rapport`. */
  name: string;
  /** Its arguments as written in the list. */
  usage: string;
  /** What it does, in one sentence. */
  meaning: string;
  /** @throws CommandProblem when it cannot be done. */
  run: (place: CommandPlace, args: string[]) => Promise<void>;
}

/** Why a command cannot be done, said in one line. */
export class CommandProblem extends Error {
  /** @param aboutUsage whether it was asked wrongly, so that it helps to see how it is asked. */
  constructor(
    sentence: string,
    readonly aboutUsage = true,
  ) {
    super(sentence);
  }
}
