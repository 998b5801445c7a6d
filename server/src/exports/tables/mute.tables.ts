import { offStories } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

/** What members want to hear nothing of. */
export const muteTables: readonly ExportedTable[] = [
  {
    file: 'mutes',
    table: 'mute',
    since: 3,
    columns: names('id memberId threadId spaceId createdAt'),
    only: offStories('mute'),
    order: 'id',
  },
];
