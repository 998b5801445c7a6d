import { READ_BACK_MAX } from '@rapport/shared/limits';
import { ORDINAL, said, saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** What authors were asked before something was decided; answers name it, so it comes before them. */
export const readBackTables: readonly ExportedTable[] = [
  {
    file: 'read-backs',
    table: 'read_back',
    since: 2,
    columns: names(`
      id ideaId askedById words revision askedAt passesOn confirmed correction answeredById answeredAt
    `),
    order: 'id',
    shape: { revision: ORDINAL, words: said(READ_BACK_MAX), correction: saidOrNot(READ_BACK_MAX) },
  },
];
