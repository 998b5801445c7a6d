import { DIFFERENCE_WORDS_MAX, POSITION_MAX } from '@rapport/shared/limits';
import { HTML, ORDINAL, RENDERER, said } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Differences with everything both sides said. */
export const differenceTables: readonly ExportedTable[] = [
  {
    file: 'differences',
    table: 'difference',
    since: 2,
    columns: names(`
      id ideaId openedById owingSide owingSince stalledToldAt adminsToldAt toldIds closedAt revisitOn createdAt
    `),
    added: { toldIds: { since: 3, value: [] } },
    order: 'id',
  },
  {
    file: 'difference-sides',
    table: 'difference_side',
    since: 2,
    columns: names('differenceId side memberId'),
    order: 'difference_id, side',
  },
  {
    file: 'difference-positions',
    table: 'difference_position',
    since: 2,
    columns: names('differenceId side number saidById text importance saidAt'),
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'difference_id, side, number',
    shape: { number: ORDINAL, text: said(POSITION_MAX) },
  },
  {
    file: 'difference-options',
    table: 'difference_option',
    since: 2,
    columns: names('id differenceId addedById words cameOfIt addedAt'),
    order: 'id',
    shape: { words: said(DIFFERENCE_WORDS_MAX), cameOfIt: said(DIFFERENCE_WORDS_MAX) },
  },
  {
    file: 'difference-proposals',
    table: 'difference_proposal',
    since: 2,
    columns: names(`
      id differenceId side proposedById outcome words revisitOn proposedAt agreedById agreedAt replacedAt
    `),
    order: 'id',
    shape: { words: said(DIFFERENCE_WORDS_MAX) },
  },
];
