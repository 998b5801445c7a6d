import { CO_AUTHOR_MESSAGE_MAX, MERGE_WORDS_MAX, VOTE_REASON_MAX } from '@rapport/shared/limits';
import { CO_AUTHOR_STATES, CO_AUTHOR_WAYS } from '@rapport/shared/vocabulary';
import { z } from 'zod';
import { ORDINAL, said, saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

const SAID = said(MERGE_WORDS_MAX);

/** What somebody was to an idea before a merge; an undo makes them that again. */
const BEFORE = z.strictObject({
  id: z.uuid(),
  ideaId: z.uuid(),
  memberId: z.uuid(),
  state: z.enum(CO_AUTHOR_STATES),
  way: z.enum(CO_AUTHOR_WAYS),
  invitedById: z.uuid(),
  invitedAs: z.string().nullable(),
  times: ORDINAL,
  message: saidOrNot(CO_AUTHOR_MESSAGE_MAX),
  createdAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
});

/** What goes on as part of what, with all that an undo needs; and which ideas belong together. */
export const mergingTables: readonly ExportedTable[] = [
  {
    file: 'merges',
    table: 'idea_merge',
    since: 2,
    columns: names(`
      id sourceId targetId mergedById why mergedAt objectBefore sourceStageId sourceCategory creditId
      objection objectedAt undoneAt undoneById undoneWhy
    `),
    order: 'id',
    shape: { why: SAID, objection: SAID.nullable(), undoneWhy: SAID.nullable() },
  },
  {
    file: 'merge-votes',
    table: 'idea_merge_vote',
    since: 2,
    columns: names('mergeId memberId revision'),
    order: 'merge_id, member_id',
    shape: { revision: ORDINAL },
  },
  {
    file: 'own-votes',
    table: 'idea_own_vote',
    since: 2,
    columns: names('ideaId memberId importance reason revision createdAt importedAt'),
    order: 'idea_id, member_id',
    shape: { reason: saidOrNot(VOTE_REASON_MAX), revision: ORDINAL.nullable() },
  },
  {
    file: 'merge-follows',
    table: 'idea_merge_follow',
    since: 2,
    columns: names('mergeId memberId since'),
    order: 'merge_id, member_id',
  },
  {
    file: 'merge-co-authors',
    table: 'idea_merge_co_author',
    since: 2,
    columns: names('mergeId memberId before joinedAt'),
    order: 'merge_id, member_id',
    shape: { before: BEFORE.nullable() },
  },
  {
    file: 'idea-links',
    table: 'idea_link',
    since: 2,
    columns: names('id ideaId otherId kind byId createdAt'),
    order: 'id',
  },
];
