import { CO_AUTHOR_MESSAGE_MAX } from '@rapport/shared/limits';
import { IDEA_EXCERPT_MAX } from '../../ideas/idea.module.js';
import { readBackTables } from './read-back.tables.js';
import { COUNT, excerpt, HTML, ORDINAL, RENDERER, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Ideas, with their support and what was answered. */
export const ideaTables: readonly ExportedTable[] = [
  {
    file: 'ideas',
    table: 'idea',
    columns: names(`
      id threadId spaceId number slug title text revision materialRevision authorId deciderId postedById stageId createdAt
      updatedAt withdrawnAt waitingSince lastWordKind lastWordById lastWordAt mergedCount importedAt
    `),
    added: {
      materialRevision: { since: 2, value: 1 },
      deciderId: { since: 2, value: null },
      mergedCount: { since: 2, value: 0 },
    },
    remade: {
      html: HTML,
      rendererVersion: RENDERER,
      excerpt: excerpt(IDEA_EXCERPT_MAX),
      category: {
        why: 'That of its stage.',
        // Without its stage the row is refused because of the stage, which says more.
        sql: `coalesce((select category from stage where community_id = $1 and id = line."stageId"), 'OPEN')`,
      },
    },
    order: 'id',
    shape: {
      ...SLUG_SHAPE,
      number: ORDINAL,
      revision: ORDINAL,
      materialRevision: ORDINAL,
      mergedCount: COUNT,
    },
  },
  {
    file: 'revisions',
    table: 'idea_revision',
    columns: names('ideaId number title text authorId acceptedById material createdAt'),
    added: { acceptedById: { since: 2, value: null }, material: { since: 2, value: false } },
    remade: { html: HTML },
    order: 'idea_id, number',
    shape: { number: ORDINAL },
  },
  {
    file: 'co-authors',
    table: 'idea_co_author',
    since: 2,
    columns: names('ideaId memberId id state way invitedById invitedAs times message createdAt changedAt'),
    order: 'idea_id, member_id',
    shape: { times: ORDINAL, message: saidOrNot(CO_AUTHOR_MESSAGE_MAX) },
  },
  { file: 'idea-tags', table: 'idea_tag', columns: names('ideaId tagId'), order: 'idea_id, tag_id' },
  {
    file: 'votes',
    table: 'vote',
    columns: names('ideaId memberId importance reason revision byTeam createdAt importedAt unitedAt'),
    added: { unitedAt: { since: 2, value: null } },
    order: 'idea_id, member_id',
    shape: { revision: ORDINAL },
  },
  ...readBackTables,
  {
    file: 'answers',
    table: 'answer',
    columns: names(`
      id ideaId authorId text fromStage fromCategory toStage toCategory reason constraintText
      wouldChange reviewOn noReviewReason serves readBackOutcome readBackId createdAt
    `),
    added: {
      readBackOutcome: { since: 2, value: null },
      readBackId: { since: 2, value: null },
      serves: { since: 4, value: null },
    },
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'id',
  },
];

/** What was brought in from elsewhere and how it is known there, so that bringing in more of it does not double it. */
export const importTables: readonly ExportedTable[] = [
  {
    file: 'imports',
    table: 'import_record',
    columns: names('id kind source spaceId counts runs newestAt startedAt finishedAt'),
    order: 'id',
  },
  {
    file: 'import-items',
    table: 'import_item',
    columns: names('importId kind key targetId at facts'),
    order: 'import_id, kind, key collate "C"',
  },
];
