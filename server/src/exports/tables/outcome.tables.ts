import { secureAddress } from '@rapport/shared/inputs/fields';
import {
  OUTCOME_LINK_TITLE_MAX,
  OUTCOME_NOTE_MAX,
  OUTCOME_SUMMARY_MAX,
  OUTCOME_TEXT_MAX,
  OUTCOME_TITLE_MAX,
} from '@rapport/shared/limits';
import { z } from 'zod';
import { COUNT, HTML, ORDINAL, RENDERER, said, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { ofUntoldStory } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

const WORDS = {
  title: said(OUTCOME_TITLE_MAX),
  summary: said(OUTCOME_SUMMARY_MAX),
  text: said(OUTCOME_TEXT_MAX),
};

/** What was built, with its words over time and all it is tied to. Nobody is told of it again elsewhere. */
export const outcomeTables: readonly ExportedTable[] = [
  {
    file: 'outcomes',
    table: 'outcome',
    since: 4,
    columns: names(`
      id threadId spaceId number slug kind title summary text revision authorId shippedOn publishedAt editedAt gatheredAt
    `),
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'id',
    shape: { ...SLUG_SHAPE, ...WORDS, number: ORDINAL, revision: ORDINAL },
  },
  {
    file: 'outcome-revisions',
    table: 'outcome_revision',
    since: 4,
    columns: names('outcomeId number title summary text shippedOn authorId createdAt'),
    order: 'outcome_id, number',
    shape: { ...WORDS, number: ORDINAL },
  },
  {
    file: 'outcome-ideas',
    table: 'outcome_idea',
    since: 4,
    columns: names('outcomeId ideaId answerId note position'),
    order: 'outcome_id, idea_id',
    shape: { note: saidOrNot(OUTCOME_NOTE_MAX), position: COUNT },
  },
  {
    file: 'outcome-irritants',
    table: 'outcome_irritant',
    since: 4,
    columns: names('outcomeId irritantId'),
    order: 'outcome_id, irritant_id',
  },
  {
    file: 'outcome-links',
    table: 'outcome_link',
    since: 4,
    columns: names('outcomeId position title url'),
    order: 'outcome_id, position',
    shape: {
      position: COUNT,
      title: said(OUTCOME_LINK_TITLE_MAX),
      // A link that no form lets in must not come by a file.
      url: z.string().refine((url) => secureAddress.safeParse(url).success, 'is no https address'),
    },
  },
  {
    file: 'outcome-promises',
    table: 'outcome_promise',
    since: 4,
    columns: names('outcomeId promiseId'),
    only: `not exists (select 1 from promise p where p.community_id = outcome_promise.community_id
      and p.id = outcome_promise.promise_id and ${ofUntoldStory('p')})`,
    order: 'outcome_id, promise_id',
  },
];
