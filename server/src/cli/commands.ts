import { fillDemo } from '../demo/demo.module.js';
import { CommandProblem, type OperatorCommand } from './command.js';
import { createAdmin } from './create-admin.js';
import { exportEverything, importEverything } from './export.js';
import { importCsvFile } from './import-csv.js';
import { importPolisFolder } from './import-polis.js';
import { listImported } from './imports.js';
import { recount } from './recount.js';
import { reindex } from './reindex.js';

/** The tables are brought up to date before any command, so this one has nothing left to do. */
const migrate: OperatorCommand = {
  name: 'migrate',
  usage: '',
  meaning: 'Brings the database to the newest shape.',
  run: async ({ say }) => say('The database is up to date.'),
};

const demo: OperatorCommand = {
  name: 'demo',
  usage: '',
  meaning: 'Fills an empty database with the demo community.',
  async run({ services, say }) {
    if (!(await fillDemo(services))) {
      throw new CommandProblem('There is a community already; nothing was changed.');
    }
    say('The demo community is there. Everybody in it can be signed in as with one click.');
  },
};

/** Every command, in the order of the list. */
export const commands: readonly OperatorCommand[] = [
  createAdmin,
  migrate,
  demo,
  exportEverything,
  importPolisFolder,
  importCsvFile,
  importEverything,
  listImported,
  reindex,
  recount,
];
