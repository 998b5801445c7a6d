import { webAddress } from '@rapport/shared/inputs/fields';
import {
  HIT_TEXT_MAX,
  HOLIDAY_NAME_MAX,
  INCIDENT_PART_MAX,
  INCIDENT_TITLE_MAX,
  RECOVERY_WORD_MAX,
  REPORT_BACK_MAX,
} from '@rapport/shared/limits';
import { z } from 'zod';
import { COUNT, ORDINAL, said, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** On which days nobody works. */
export const holidayTable: ExportedTable = {
  file: 'holidays',
  table: 'community_holiday',
  since: 4,
  columns: names('day name'),
  order: 'day',
  shape: { name: said(HOLIDAY_NAME_MAX) },
};

/** What went wrong for many, and for whom; who was asked for the report: nobody is asked again elsewhere. */
export const incidentTables: readonly ExportedTable[] = [
  {
    file: 'incidents',
    table: 'incident',
    since: 4,
    columns: names(`
      id threadId number slug authorId title apology whatHappened whatWeDo reportBack reportOn promiseId publishedAt
      learned wentWell changed reportedAt reportedById step toldIds allTold
    `),
    order: 'id',
    shape: {
      ...SLUG_SHAPE,
      number: ORDINAL,
      title: said(INCIDENT_TITLE_MAX),
      apology: said(INCIDENT_PART_MAX),
      whatHappened: said(INCIDENT_PART_MAX),
      whatWeDo: said(INCIDENT_PART_MAX),
      reportBack: said(REPORT_BACK_MAX),
      learned: saidOrNot(INCIDENT_PART_MAX),
      wentWell: saidOrNot(INCIDENT_PART_MAX),
      changed: saidOrNot(INCIDENT_PART_MAX),
      step: COUNT,
    },
  },
  {
    file: 'incident-ideas',
    table: 'incident_idea',
    since: 4,
    columns: names('incidentId ideaId position'),
    order: 'incident_id, idea_id',
    shape: { position: COUNT },
  },
  {
    file: 'incident-hits',
    table: 'incident_hit',
    since: 4,
    columns: names('incidentId memberId text at'),
    order: 'incident_id, member_id',
    shape: { text: saidOrNot(HIT_TEXT_MAX) },
  },
];

/** What went wrong for one person each, what was said about it, and who was told: nobody is told again elsewhere. */
export const recoveryTables: readonly ExportedTable[] = [
  {
    file: 'recoveries',
    table: 'recovery',
    since: 4,
    columns: names(`
      id threadId memberId ownerId openedAt contactDueAt contactedAt wordDueAt putRightAt closedAt closedState toldIds
      nextTellAt
    `),
    order: 'id',
  },
  {
    file: 'recovery-causes',
    table: 'recovery_cause',
    since: 4,
    columns: names('id recoveryId cause sourceId at'),
    order: 'id',
  },
  {
    file: 'recovery-words',
    table: 'recovery_word',
    since: 4,
    columns: names('id recoveryId authorId kind text link at'),
    order: 'id',
    shape: {
      text: said(RECOVERY_WORD_MAX),
      // A link that no form lets in must not come by a file.
      link: z
        .string()
        .refine((link) => webAddress.safeParse(link).success, 'is no web address')
        .nullable(),
    },
  },
];
