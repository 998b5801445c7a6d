import { LATE_NOTE_MAX } from '@rapport/shared/limits';
import { ORDINAL, said } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** What was said to those who waited too long, and who of staff was told of it: nobody is told again elsewhere. */
export const lateTables: readonly ExportedTable[] = [
  {
    file: 'late-notes',
    table: 'late_note',
    since: 3,
    columns: names('id ideaId authorId waitingSince text answerBy createdAt'),
    order: 'id',
    shape: { text: said(LATE_NOTE_MAX) },
  },
  {
    file: 'late-watches',
    table: 'late_watch',
    since: 3,
    columns: names('ideaId waitingSince step toldIds toldAt allTold'),
    order: 'idea_id, waiting_since',
    shape: { step: ORDINAL },
  },
];
