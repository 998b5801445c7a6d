import { ORDINAL } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** What authors were asked before something was decided; answers name it, so it comes before them. */
export const readBackTables: readonly ExportedTable[] = [
  {
    file: 'read-backs',
    table: 'read_back',
    columns: names(`
      id ideaId askedById words revision askedAt passesOn confirmed correction answeredById answeredAt
    `),
    order: 'id',
    shape: { revision: ORDINAL },
  },
];
