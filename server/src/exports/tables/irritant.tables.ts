import { IRRITANT_EXCERPT_MAX } from '../../irritants/irritant.module.js';
import { plainExcerpt, renderMarkdown } from '../../platform/rich-text.js';
import { ORDINAL, RENDERER, SLUG_SHAPE } from './shapes.js';
import { names, type ExportedTable, type Line, type Remade } from './table.js';

const why = 'Rendered from the words again: HTML from a file is not trusted.';
const html = (property: string): Remade => ({
  why,
  from: (line: Line) => {
    const words = line[property];
    return typeof words === 'string' ? renderMarkdown(words) : null;
  },
});

/** How many others stand between an irritant and the last of its chain: whom it leads to comes before it. */
const STEPS = `(with recursive up as (
    select irritant.same_as_id as next, 0 as steps
    union all select i.same_as_id, up.steps + 1 from up
      join irritant i on i.community_id = irritant.community_id and i.id = up.next
  ) select max(steps) from up)`;

/** Irritants, whom they hit, what is behind them and what came of them. */
export const irritantTables: readonly ExportedTable[] = [
  {
    file: 'root-causes',
    table: 'root_cause',
    columns: names(`
      id spaceId number slug title explanation ownerId upstreamOwnerId createdById createdAt updatedAt
      fixedAt fixedById fix
    `),
    remade: { explanationHtml: html('explanation'), rendererVersion: RENDERER },
    order: 'id',
    shape: { ...SLUG_SHAPE, number: ORDINAL },
  },
  {
    file: 'irritants',
    table: 'irritant',
    columns: names(`
      id threadId spaceId number slug title situation workaround likes dislikes journeyStage revision authorId
      createdAt updatedAt withdrawnAt fixedAt sameAsId familyId rootCauseId
    `),
    remade: {
      situationHtml: html('situation'),
      workaroundHtml: html('workaround'),
      rendererVersion: RENDERER,
      excerpt: {
        why: 'The first words of the situation, cut again.',
        from: (line) => plainExcerpt(String(line['situation']), IRRITANT_EXCERPT_MAX),
      },
      reportCount: { why: 'Counted again from the reports.', sql: '0' },
    },
    order: `${STEPS}, id`,
    shape: { ...SLUG_SHAPE, number: ORDINAL, revision: ORDINAL },
  },
  {
    file: 'irritant-revisions',
    table: 'irritant_revision',
    columns: names(
      'irritantId number title situation workaround likes dislikes journeyStage authorId createdAt',
    ),
    order: 'irritant_id, number',
    shape: { number: ORDINAL },
  },
  {
    file: 'irritant-reports',
    table: 'irritant_report',
    columns: names('id irritantId memberId situation createdAt'),
    order: 'id',
  },
  {
    file: 'irritant-fixes',
    table: 'irritant_fix',
    columns: names('id irritantId words fixedById fixedAt reopenedById reopenedWhy reopenedAt'),
    order: 'id',
  },
  {
    file: 'calls-for-ideas',
    table: 'call_for_ideas',
    columns: names('id irritantId rootCauseId question openedById openedAt endedAt'),
    order: 'id',
  },
  {
    file: 'irritant-ideas',
    table: 'irritant_idea',
    columns: names('id ideaId irritantId rootCauseId callId linkedById createdAt'),
    order: 'id',
  },
];
