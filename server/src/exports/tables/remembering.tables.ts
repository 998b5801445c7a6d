import {
  BOUNDARY_NOTE_MAX,
  CONTEXT_CARD_MAX,
  GOODBYE_ANSWER_MAX,
  GOODBYE_NOTE_MAX,
  MEMORY_MAX,
} from '@rapport/shared/limits';
import { timeOfDay, timeZone } from '@rapport/shared/inputs/fields';
import { CONTACT_TOPICS } from '@rapport/shared/remembering';
import { z } from 'zod';
import { said, saidOrNot } from './shapes.js';
import { offStories } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

/**
 * What people tell of themselves, what is remembered of them, what they may be asked, and what they said on leaving.
 * Talks of somebody who is out of tune do not travel: only two people know of them.
 */
export const rememberingTables: readonly ExportedTable[] = [
  {
    file: 'context-cards',
    table: 'context_card',
    since: 5,
    columns: names('memberId text sinceYear writtenAt confirmedAt'),
    order: 'member_id',
    shape: { text: saidOrNot(CONTEXT_CARD_MAX), sinceYear: z.int().min(1900).max(9999).nullable() },
  },
  {
    file: 'memories',
    table: 'memory',
    since: 5,
    columns: names('id memberId byId text threadId commentId at'),
    only: offStories('memory'),
    order: 'id',
    shape: { text: said(MEMORY_MAX) },
  },
  {
    file: 'contact-boundaries',
    table: 'contact_boundary',
    since: 5,
    columns: names('memberId closedTopics hoursFrom hoursUntil timeZone channel note updatedAt'),
    order: 'member_id',
    shape: {
      closedTopics: z.array(z.enum(CONTACT_TOPICS)).max(CONTACT_TOPICS.length),
      hoursFrom: timeOfDay.nullable(),
      hoursUntil: timeOfDay.nullable(),
      timeZone: timeZone.nullable(),
      note: saidOrNot(BOUNDARY_NOTE_MAX),
    },
  },
  {
    file: 'goodbyes',
    table: 'goodbye',
    since: 5,
    columns: names('id note ownerId at answeredAt answeredById answer'),
    remade: {
      answerTo: {
        sql: 'null',
        why: 'An address given for one mail from here, which no other place may have.',
      },
    },
    order: 'id',
    shape: {
      note: said(GOODBYE_NOTE_MAX),
      answer: saidOrNot(GOODBYE_ANSWER_MAX),
    },
  },
];
