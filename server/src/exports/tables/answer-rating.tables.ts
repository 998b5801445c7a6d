import { RATING_WORDS_MAX } from '@rapport/shared/limits';
import { saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Whether answers helped people understand; of what was taken back only that its writer had been told. */
export const answerRatingTables: readonly ExportedTable[] = [
  {
    file: 'answer-ratings',
    table: 'answer_rating',
    since: 4,
    columns: names('id answerId memberId value text at removedAt'),
    order: 'id',
    shape: { text: saidOrNot(RATING_WORDS_MAX) },
  },
];
