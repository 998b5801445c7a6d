import { importIdeas } from '../imports/import.module.js';
import type { OperatorCommand } from './command.js';
import { IMPORT_OPTIONS, readImportWords, runAskedImport } from './import-options.js';

/** `import csv ideas.csv --space meters` */
export const importCsvFile: OperatorCommand = {
  name: 'import csv',
  usage: `<file> ${IMPORT_OPTIONS}`,
  meaning: 'Brings ideas with their authors and voters from a table (docs/how-to/import.md) into a space.',
  async run(place, words) {
    const asked = readImportWords(words, 'file');
    await runAskedImport(place, asked, (communityId, options) =>
      importIdeas(place.services, communityId, asked.path, options),
    );
  },
};
