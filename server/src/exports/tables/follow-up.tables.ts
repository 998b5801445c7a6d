import { FOLLOW_UP_WORDS_MAX } from '@rapport/shared/limits';
import { saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Who is or was asked whether something shipped helped, what they said, and what that reopened: nobody is asked again. */
export const followUpTables: readonly ExportedTable[] = [
  {
    file: 'follow-ups',
    table: 'follow_up',
    since: 4,
    columns: names(`
      id outcomeId ideaId memberId askedAs askedAt answeredAt verdict text shown withdrawnAt
    `),
    order: 'id',
    shape: { text: saidOrNot(FOLLOW_UP_WORDS_MAX) },
  },
  {
    file: 'idea-reopenings',
    table: 'idea_reopening',
    since: 4,
    columns: names('id ideaId followUpId ownerId at'),
    order: 'id',
  },
];
