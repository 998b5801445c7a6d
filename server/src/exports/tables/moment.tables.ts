import { names, type ExportedTable } from './table.js';

/** What members said to moments, and which rules may not prompt them: nobody is asked again in another place. */
export const momentTables: readonly ExportedTable[] = [
  {
    file: 'moment-choices',
    table: 'moment_choice',
    since: 5,
    columns: names('memberId rule offAt'),
    order: 'member_id, rule',
  },
  {
    file: 'moment-answers',
    table: 'moment_answer',
    since: 5,
    columns: names('memberId rule thingId answer until at'),
    order: 'member_id, rule, thing_id',
  },
];
