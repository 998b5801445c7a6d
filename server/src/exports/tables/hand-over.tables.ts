import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { said } from './shapes.js';
import { offStories } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

/** Who handed what to whom, and what was said about it. */
export const handOverTables: readonly ExportedTable[] = [
  {
    file: 'hand-overs',
    table: 'hand_over',
    since: 3,
    columns: names('id kind thingId threadId fromId toId note byId createdAt'),
    only: offStories('hand_over'),
    order: 'id',
    shape: { note: said(HAND_OVER_NOTE_MAX) },
  },
];
