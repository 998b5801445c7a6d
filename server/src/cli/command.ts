import type { Settings } from '../platform/settings.js';
import type { Progress } from '../process/progress.js';

/** What a command works with. */
export interface CommandPlace {
  settings: Settings & { secret: string };
  /** A database with the newest tables. */
  databaseUrl: string;
  progress: Progress;
  /** Shows a line of the answer. */
  say: (line: string) => void;
}

/** One thing the operator can have done. */
export interface OperatorCommand {
  name: string;
  /** Its arguments as written in the list. */
  usage: string;
  /** What it does, in one sentence. */
  meaning: string;
  /** @throws CommandProblem when the arguments make no sense. */
  run: (place: CommandPlace, args: string[]) => Promise<void>;
}

/** Why a command cannot be done, said in one line. */
export class CommandProblem extends Error {}
