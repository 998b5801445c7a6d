import type { OperatorCommand } from './command.js';

/** The tables are brought up to date before any command, so this one has nothing left to do. */
const migrate: OperatorCommand = {
  name: 'migrate',
  usage: '',
  meaning: 'Brings the database to the newest shape.',
  run: async ({ say }) => say('The database is up to date.'),
};

/** Every command, in the order of the list. */
export const commands: readonly OperatorCommand[] = [migrate];
