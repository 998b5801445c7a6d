import { importPolis } from '../imports/import.module.js';
import type { OperatorCommand } from './command.js';
import { IMPORT_OPTIONS, readImportWords, runAskedImport } from './import-options.js';

/** `import polis exports/biodiversity --space biodiversity` */
export const importPolisFolder: OperatorCommand = {
  name: 'import polis',
  usage: `<folder> ${IMPORT_OPTIONS}`,
  meaning: 'Brings a Polis conversation into a space.',
  async run(place, words) {
    const asked = readImportWords(words, 'folder');
    await runAskedImport(place, asked, (communityId, options) =>
      importPolis(place.services, communityId, asked.path, options),
    );
  },
};
