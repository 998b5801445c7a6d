import { timeZone } from '@rapport/shared/inputs/fields';
import {
  CREDIT_WHAT_MAX,
  MEETING_BOUNDARIES_MAX,
  MEETING_LINE_MAX,
  MEETING_PLACE_MAX,
  MEETING_ASKED_MAX,
  MEETING_PURPOSE_MAX,
  MEETING_QUESTION_MAX,
  MEETING_REIMBURSEMENT_MAX,
  MEETING_SEATS_MAX,
  MEETING_TEXT_MAX,
  MEETING_TITLE_MAX,
  MEETING_WHY_MAX,
} from '@rapport/shared/limits';
import { z } from 'zod';
import { renderMarkdown } from '../../platform/rich-text.js';
import { COUNT, ORDINAL, RENDERER, said, saidOrNot, SLUG_SHAPE, type HTML } from './shapes.js';
import { names, type ExportedTable } from './table.js';

const HTML_OR_NONE: typeof HTML = {
  why: 'Rendered from the words again, where there are any: HTML from a file is not trusted.',
  from: ({ text }) => (typeof text === 'string' ? renderMarkdown(text) : null),
};

const ACCOUNT_HTML_OR_NONE: typeof HTML = {
  why: HTML_OR_NONE.why,
  from: ({ account }) => (typeof account === 'string' ? renderMarkdown(account) : null),
};

/** Meetings with seats, questions and minutes, and who wants to hear of tests. Nobody is told of them again elsewhere. */
export const meetingTables: readonly ExportedTable[] = [
  {
    file: 'meetings',
    table: 'meeting',
    since: 5,
    columns: names(`
      id threadId spaceId number slug kind hostId leader title purpose text question learned startsAt endsAt timeZone place
      seats reimbursement boundaries recorded recordedWhy revision publishedAt editedAt changedWhy calledOffAt calledOffWhy
      minutesRevision closedAt closedById correctedAt account nearToldAt minutesOn step toldIds allTold
    `),
    remade: { html: HTML_OR_NONE, accountHtml: ACCOUNT_HTML_OR_NONE, rendererVersion: RENDERER },
    order: 'id',
    shape: {
      ...SLUG_SHAPE,
      number: ORDINAL,
      title: said(MEETING_TITLE_MAX),
      purpose: said(MEETING_PURPOSE_MAX),
      text: saidOrNot(MEETING_TEXT_MAX),
      question: saidOrNot(MEETING_QUESTION_MAX),
      learned: saidOrNot(MEETING_QUESTION_MAX),
      account: saidOrNot(MEETING_TEXT_MAX),
      timeZone,
      place: saidOrNot(MEETING_PLACE_MAX),
      seats: z.int().min(1).max(MEETING_SEATS_MAX).nullable(),
      reimbursement: saidOrNot(MEETING_REIMBURSEMENT_MAX),
      boundaries: saidOrNot(MEETING_BOUNDARIES_MAX),
      recordedWhy: saidOrNot(MEETING_REIMBURSEMENT_MAX),
      changedWhy: saidOrNot(MEETING_WHY_MAX),
      calledOffWhy: saidOrNot(MEETING_WHY_MAX),
      revision: COUNT,
      minutesRevision: COUNT,
      step: COUNT,
    },
  },
  {
    file: 'meeting-ideas',
    table: 'meeting_idea',
    since: 5,
    columns: names('meetingId ideaId position commentId'),
    order: 'meeting_id, idea_id',
    shape: { position: COUNT },
  },
  {
    file: 'meeting-seats',
    table: 'meeting_seat',
    since: 5,
    columns: names('meetingId memberId state turn askedAt seatedAt givenUpAt'),
    order: 'meeting_id, turn',
    shape: { turn: ORDINAL },
  },
  {
    file: 'meeting-questions',
    table: 'meeting_question',
    since: 5,
    columns: names('id meetingId askedById named text askedAt answer answeredAt answeredById'),
    // Whoever asked without a name is known to themselves alone: no file tells it, not even to an admin.
    untold: { where: 'not meeting_question.named', values: { askedById: 'null::uuid' } },
    order: 'id',
    shape: { text: said(MEETING_ASKED_MAX), answer: saidOrNot(MEETING_LINE_MAX) },
  },
  {
    file: 'minute-lines',
    table: 'minute_line',
    since: 5,
    columns: names(
      'id meetingId kind position text creditToId creditWhat promiseOwnerId promiseDueOn promiseId addedAt takenBackAt',
    ),
    order: 'id',
    shape: { text: said(MEETING_LINE_MAX), creditWhat: saidOrNot(CREDIT_WHAT_MAX), position: COUNT },
  },
  {
    file: 'minute-corrections',
    table: 'minute_correction',
    since: 5,
    columns: names('id meetingId part lineId questionId was why byId at'),
    order: 'id',
    shape: { was: saidOrNot(MEETING_TEXT_MAX), why: saidOrNot(MEETING_WHY_MAX) },
  },
  {
    file: 'testers',
    table: 'space_tester',
    since: 5,
    columns: names('spaceId memberId since'),
    order: 'space_id, member_id',
  },
];
