import type { Services } from '../platform/context.js';

/** What a command works with: the services of a server, on a database with the newest tables. */
export interface CommandPlace {
  services: Services;
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
  /** @throws CommandProblem when it cannot be done. */
  run: (place: CommandPlace, args: string[]) => Promise<void>;
}

/** Why a command cannot be done, said in one line. */
export class CommandProblem extends Error {}
