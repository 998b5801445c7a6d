import {
  IDEA_TEXT_MAX,
  IDEA_TITLE_MAX,
  SUGGESTION_REASON_MAX,
  SUGGESTION_WHY_MAX,
} from '@rapport/shared/limits';
import { HTML, ORDINAL, RENDERER, said, saidOrNot } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Suggested edits of ideas, whatever became of them, and who supports them. */
export const suggestionTables: readonly ExportedTable[] = [
  {
    file: 'suggestions',
    table: 'suggestion',
    since: 2,
    columns: names(`
      id ideaId threadId number authorId fromRevision title text why wantsCredit wantsCoAuthorship state createdAt
      decidedById decidedAt reason withChanges revision supersededById
    `),
    remade: { html: HTML, rendererVersion: RENDERER },
    // What took the place of another comes before it: a replacement is the newer one, an accepted one has none itself.
    order: 'superseded_by_id is not null, id desc',
    shape: {
      number: ORDINAL,
      fromRevision: ORDINAL,
      revision: ORDINAL.nullable(),
      title: said(IDEA_TITLE_MAX),
      text: said(IDEA_TEXT_MAX),
      why: said(SUGGESTION_WHY_MAX),
      reason: saidOrNot(SUGGESTION_REASON_MAX),
    },
  },
  {
    file: 'suggestion-supports',
    table: 'suggestion_support',
    since: 2,
    columns: names('suggestionId memberId createdAt'),
    order: 'suggestion_id, member_id',
  },
];
