import {
  CALL_QUESTION_MAX,
  FIX_WORDS_MAX,
  IRRITANT_OPINION_MAX,
  IRRITANT_SITUATION_MAX,
  IRRITANT_TITLE_MAX,
  IRRITANT_WORKAROUND_MAX,
  JOURNEY_STAGE_MAX,
  REOPEN_WHY_MAX,
  REPORT_SITUATION_MAX,
  ROOT_CAUSE_EXPLANATION_MAX,
  ROOT_CAUSE_TITLE_MAX,
} from '@rapport/shared/limits';
import { IRRITANT_EXCERPT_MAX } from '../../irritants/irritant.module.js';
import { plainExcerpt, renderMarkdown } from '../../platform/rich-text.js';
import { ORDINAL, RENDERER, said, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { names, type ExportedTable, type Line, type Remade } from './table.js';

const WORDS = {
  title: said(IRRITANT_TITLE_MAX),
  situation: said(IRRITANT_SITUATION_MAX),
  workaround: saidOrNot(IRRITANT_WORKAROUND_MAX),
  likes: saidOrNot(IRRITANT_OPINION_MAX),
  dislikes: saidOrNot(IRRITANT_OPINION_MAX),
  journeyStage: saidOrNot(JOURNEY_STAGE_MAX),
};

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
    since: 2,
    columns: names(`
      id spaceId number slug title explanation ownerId upstreamOwnerId createdById createdAt updatedAt
      fixedAt fixedById fix
    `),
    remade: { explanationHtml: html('explanation'), rendererVersion: RENDERER },
    order: 'id',
    shape: {
      ...SLUG_SHAPE,
      number: ORDINAL,
      title: said(ROOT_CAUSE_TITLE_MAX),
      explanation: said(ROOT_CAUSE_EXPLANATION_MAX),
      fix: saidOrNot(FIX_WORDS_MAX),
    },
  },
  {
    file: 'irritants',
    table: 'irritant',
    since: 2,
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
    shape: { ...SLUG_SHAPE, ...WORDS, number: ORDINAL, revision: ORDINAL },
  },
  {
    file: 'irritant-revisions',
    table: 'irritant_revision',
    since: 2,
    columns: names(
      'irritantId number title situation workaround likes dislikes journeyStage authorId createdAt',
    ),
    order: 'irritant_id, number',
    shape: { ...WORDS, number: ORDINAL },
  },
  {
    file: 'irritant-reports',
    table: 'irritant_report',
    since: 2,
    columns: names('id irritantId memberId situation createdAt'),
    order: 'id',
    shape: { situation: saidOrNot(REPORT_SITUATION_MAX) },
  },
  {
    file: 'irritant-fixes',
    table: 'irritant_fix',
    since: 2,
    columns: names('id irritantId words fixedById fixedAt reopenedById reopenedWhy reopenedAt'),
    order: 'id',
    shape: { words: said(FIX_WORDS_MAX), reopenedWhy: saidOrNot(REOPEN_WHY_MAX) },
  },
  {
    file: 'calls-for-ideas',
    table: 'call_for_ideas',
    since: 2,
    columns: names('id irritantId rootCauseId question openedById openedAt endedAt'),
    order: 'id',
    shape: { question: said(CALL_QUESTION_MAX) },
  },
  {
    file: 'irritant-ideas',
    table: 'irritant_idea',
    since: 2,
    columns: names('id ideaId irritantId rootCauseId callId linkedById createdAt'),
    order: 'id',
  },
];
