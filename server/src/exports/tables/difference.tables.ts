import { HTML, ORDINAL, RENDERER } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Differences with everything both sides said. */
export const differenceTables: readonly ExportedTable[] = [
  {
    file: 'differences',
    table: 'difference',
    columns: names(`
      id ideaId openedById owingSide owingSince stalledToldAt adminsToldAt closedAt revisitOn createdAt
    `),
    order: 'id',
  },
  {
    file: 'difference-sides',
    table: 'difference_side',
    columns: names('differenceId side memberId'),
    order: 'difference_id, side',
  },
  {
    file: 'difference-positions',
    table: 'difference_position',
    columns: names('differenceId side number saidById text importance saidAt'),
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'difference_id, side, number',
    shape: { number: ORDINAL },
  },
  {
    file: 'difference-options',
    table: 'difference_option',
    columns: names('id differenceId addedById words cameOfIt addedAt'),
    order: 'id',
  },
  {
    file: 'difference-proposals',
    table: 'difference_proposal',
    columns: names(`
      id differenceId side proposedById outcome words revisitOn proposedAt agreedById agreedAt replacedAt
    `),
    order: 'id',
  },
];
