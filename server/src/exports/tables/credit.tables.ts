import { CREDIT_WHAT_MAX } from '@rapport/shared/limits';
import { ORDINAL, said } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Who did what for an idea, with what each person said to its being shown: what was refused stays refused. */
export const creditTables: readonly ExportedTable[] = [
  {
    file: 'credits',
    table: 'credit',
    since: 2,
    columns: names(`
      id ideaId memberId givenById kind what suggestionId suggestionNumber commentId revision consent
      createdAt consentAt
    `),
    order: 'id',
    shape: {
      what: said(CREDIT_WHAT_MAX),
      suggestionNumber: ORDINAL.nullable(),
      revision: ORDINAL.nullable(),
    },
  },
];
