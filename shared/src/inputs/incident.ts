import { z } from 'zod';
import {
  HIT_TEXT_MAX,
  INCIDENT_IDEAS_MAX,
  INCIDENT_PART_MAX,
  INCIDENT_TITLE_MAX,
  REPORT_BACK_MAX,
} from '../limits.js';
import { INCIDENT_BLOCKS } from '../vocabulary.js';
import { code, id, line, localDate, longText, optional } from './fields.js';

const block = z
  .object({ kind: z.enum(INCIDENT_BLOCKS, code('INVALID')), text: longText(INCIDENT_PART_MAX) })
  .superRefine(({ kind, text }, context) => {
    // The very words of the promise to report back.
    if (kind === 'REPORT_BACK' && text.length > REPORT_BACK_MAX) {
      context.addIssue({ code: 'custom', path: ['text'], ...code('TOO_LONG') });
    }
  });

/** What went wrong, told to many; the order of its blocks and the day of the report are the server's to judge. */
export const publishIncidentInput = z.object({
  spaceId: id,
  title: line(INCIDENT_TITLE_MAX),
  blocks: z.array(block).max(INCIDENT_BLOCKS.length, code('TOO_MANY')),
  reportOn: localDate,
  ideaIds: z.array(id).max(INCIDENT_IDEAS_MAX, code('TOO_MANY')).default([]),
  acknowledgeWording: z.boolean().default(false),
});
export type PublishIncident = z.output<typeof publishIncidentInput>;

/** What came of it: nothing of it can be left out (practice 0.29). */
export const reportOnIncidentInput = z.object({
  incidentId: id,
  learned: longText(INCIDENT_PART_MAX),
  wentWell: longText(INCIDENT_PART_MAX),
  changed: longText(INCIDENT_PART_MAX),
  acknowledgeWording: z.boolean().default(false),
});

export const sayItHitMeInput = z.object({ incidentId: id, text: optional(longText(HIT_TEXT_MAX)) });
