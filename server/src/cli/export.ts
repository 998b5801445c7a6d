import { exportCommunity, ExportProblem, importExport } from '../exports/export.module.js';
import { CommandProblem, type OperatorCommand } from './command.js';

/** `export backups/2026-03-02` */
export const exportEverything: OperatorCommand = {
  name: 'export',
  usage: '<folder>',
  meaning: 'Writes everything of the community into a new folder, to move it or to read it in a spreadsheet.',
  async run({ services, say, progress }, args) {
    const folder = onlyFolder(args);
    const { files } = await inOneLine(exportCommunity(services, folder, progress));
    const rows = files.reduce((sum, file) => sum + (file.name.startsWith('data/') ? file.rows : 0), 0);
    say(`${rows.toLocaleString('en')} rows are in ${folder}. E-mail addresses of members are among them.`);
  },
};

/** `import rapport backups/2026-03-02` */
export const importEverything: OperatorCommand = {
  name: 'import rapport',
  usage: '<folder>',
  meaning: 'Brings an export into an empty database.',
  async run({ services, say, progress }, args) {
    const folder = onlyFolder(args);
    const { community, exportedAt } = await inOneLine(importExport(services, folder, progress));
    say(`${community} is here, as it was exported on ${exportedAt.slice(0, 10)}. Nobody was told by mail.`);
    say('Members sign in with the address they have here, and find what is theirs.');
  },
};

function onlyFolder([folder, ...more]: string[]): string {
  if (!folder || more.length > 0) {
    throw new CommandProblem('Name one folder.');
  }
  return folder;
}

/** What stands in the way of an export, as a problem of its command. */
async function inOneLine<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ExportProblem ? new CommandProblem(error.message, false) : error;
  }
}
